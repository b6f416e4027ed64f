package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.patient.assessment.AssessmentView.Meaning;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Instruments;
import clinic.telerehab.patient.instrument.Interpretation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Interprets assessments for whoever reads them. What a score means is reckoned when it is read, so that a baseline
/// that is retracted is a baseline no more.
@ApplicationScoped
class AssessmentViews {
    private final AssessmentRepository assessments;
    private final Instruments instruments;
    private final OutcomeFiles files;
    private final LocalesQuery locales;
    private final OutcomeConfig config;

    AssessmentViews(
            AssessmentRepository assessments,
            Instruments instruments,
            OutcomeFiles files,
            LocalesQuery locales,
            OutcomeConfig config) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.files = files;
        this.locales = locales;
        this.config = config;
    }

    /// How to show any assessment of one episode to one reader.
    Uni<Function<Assessment, AssessmentView>> of(UUID episodeId, UUID patientId, Access reader) {
        return baselines(episodeId)
                .chain(baselines ->
                        words(patientId, reader).map(words -> assessment -> view(assessment, baselines, words)));
    }

    Uni<List<OutcomeTrendView>> trends(UUID episodeId, UUID patientId, Access reader) {
        return baselines(episodeId)
                .chain(baselines -> assessments
                        .completed(episodeId)
                        .chain(completed -> words(patientId, reader)
                                .map(words -> Trends.of(completed, this::definitionOf, baselines, words.orNull()))));
    }

    Uni<Baselines> baselines(UUID episodeId) {
        return assessments.baselines(episodeId).map(found -> new Baselines(found, config.criterion()));
    }

    Definition definitionOf(Assessment assessment) {
        return instruments
                .find(assessment.instrument(), assessment.definitionVersion())
                .orElseThrow(() -> new IllegalStateException("a definition that scores were stored with is gone"))
                .as(assessment.variant());
    }

    /// The words for a patient; none for the care team.
    private record Words(@Nullable PlainLanguage orNull) {}

    private Uni<Words> words(UUID patientId, Access reader) {
        return reader.isPatient()
                ? locales.of(patientId).map(files::plain).map(Words::new)
                : Uni.createFrom().item(new Words(null));
    }

    private AssessmentView view(Assessment assessment, Baselines baselines, Words words) {
        Definition definition = definitionOf(assessment);
        Interpretation result = baselines.interpret(definition, assessment);
        PlainLanguage language = words.orNull();
        boolean counts = assessment.status() != AssessmentStatus.RETRACTED;
        List<String> plain =
                language == null ? null : counts ? language.sentences(assessment.instrument(), result) : List.of();
        return AssessmentView.of(assessment, definition, new Meaning(result, plain));
    }
}
