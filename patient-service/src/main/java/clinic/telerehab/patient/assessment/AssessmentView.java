package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.patient.instrument.Answer;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Interpretation;
import clinic.telerehab.patient.instrument.Item;
import clinic.telerehab.patient.instrument.ScaleScore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An assessment as its reader may see it: the care team with every answer and how the score came about, the patient
/// with their score and what it means in plain words.
///
/// @param answers without those that only clinicians read, for a patient
/// @param scoreTrace how each scale came about; for the care team
/// @param plain what the result means; for a patient
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentView(
        UUID id,
        UUID episodeId,
        String instrument,
        String definitionVersion,
        @Nullable String variant,
        AssessmentMode mode,
        String occasion,
        @Nullable Map<String, Answer> answers,
        @Nullable Map<String, String> namedItems,
        @Nullable BigDecimal score,
        @Nullable String band,
        ScaleScore.Status scoreStatus,
        Set<ScaleScore.Flag> flags,
        Map<String, Subscore> subscores,
        @Nullable Map<String, ScaleScore.Trace> scoreTrace,
        AssessmentStatus status,
        @Nullable Interpretation interpretation,
        @Nullable List<String> plain,
        Instant takenAt,
        @Nullable String recordedBy,
        @Nullable Instant retractedAt,
        @Nullable String retractReason,
        int version)
        implements Versioned {

    /// What a subscale came to.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subscore(@Nullable BigDecimal score, @Nullable String band, ScaleScore.Status status) {
        static Subscore of(ScaleScore score) {
            return new Subscore(score.score(), score.band(), score.status());
        }
    }

    static AssessmentView of(Assessment assessment, Definition definition, Meaning meaning) {
        boolean forPatient = meaning.plain() != null;
        ScaleScore main = assessment.scores().main();
        return new AssessmentView(
                assessment.id(),
                assessment.episodeId(),
                assessment.instrument(),
                assessment.definitionVersion(),
                assessment.variant(),
                assessment.mode(),
                assessment.occasion(),
                forPatient ? readableByPatient(assessment.answers(), definition) : assessment.answers(),
                assessment.namedItems().isEmpty() ? null : assessment.namedItems(),
                main.score(),
                main.band(),
                main.status(),
                main.flags(),
                subscores(assessment),
                forPatient ? null : traces(assessment),
                assessment.status(),
                meaning.interpretation(),
                meaning.plain(),
                assessment.takenAt(),
                forPatient ? null : assessment.recordedBy(),
                assessment.retractedAt(),
                forPatient ? null : assessment.retractReason(),
                assessment.version());
    }

    /// What an assessment means to its reader.
    ///
    /// @param plain null for the care team
    record Meaning(
            @Nullable Interpretation interpretation,
            @Nullable List<String> plain) {}

    private static @Nullable Map<String, Answer> readableByPatient(
            @Nullable Map<String, Answer> answers, Definition definition) {
        if (answers == null) {
            return null;
        }
        Map<String, Answer> readable = new TreeMap<>(answers);
        definition.items().stream().filter(Item::clinicianOnly).map(Item::id).forEach(readable::remove);
        return readable;
    }

    private static Map<String, Subscore> subscores(Assessment assessment) {
        return assessment.scores().scales().stream().skip(1).collect(Collectors.toMap(ScaleScore::scale, Subscore::of));
    }

    private static Map<String, ScaleScore.Trace> traces(Assessment assessment) {
        return assessment.scores().scales().stream().collect(Collectors.toMap(ScaleScore::scale, ScaleScore::trace));
    }
}
