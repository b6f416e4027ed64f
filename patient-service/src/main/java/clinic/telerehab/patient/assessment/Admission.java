package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Instruments;
import clinic.telerehab.patient.problem.PatientProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Decides whether something that was filled in can be recorded, and turns it into a [Filling].
@ApplicationScoped
class Admission {
    /// A phone's clock may be a little ahead.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final AssessmentRepository assessments;
    private final Instruments instruments;
    private final LocalesQuery locales;
    private final Clock clock;

    Admission(AssessmentRepository assessments, Instruments instruments, LocalesQuery locales, Clock clock) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.locales = locales;
        this.clock = clock;
    }

    /// @throws DomainProblem with what is in the way
    Uni<Filling> admit(EpisodeRef episode, Access access, RecordAssessmentRequest request) {
        requireSensible(episode, access, request);
        Definition definition = instruments
                .find(request.instrument(), request.definitionVersion())
                .orElseThrow(() -> new DomainProblem(PatientProblem.INSTRUMENT_UNKNOWN));
        Uni<Void> readable = request.mode() == AssessmentMode.SELF
                ? requireText(episode.patientId(), definition)
                : Uni.createFrom().voidItem();
        return readable.chain(() -> named(episode.id(), definition, request))
                .map(named -> new Filling(
                        definition,
                        request.variant() == null ? definition.usualVariant() : request.variant(),
                        named,
                        request.answers(),
                        request.totals()));
    }

    private void requireSensible(EpisodeRef episode, Access access, RecordAssessmentRequest request) {
        if (episode.status().isTerminal()) {
            throw new DomainProblem(PatientProblem.EPISODE_STATE_CONFLICT);
        }
        if (access.isPatient() != (request.mode() == AssessmentMode.SELF)) {
            throw new DomainProblem(PatientProblem.ASSESSMENT_MODE_NOT_YOURS);
        }
        if (!request.isOfOneSource()) {
            throw new DomainProblem(PatientProblem.ANSWERS_OR_TOTALS);
        }
        if (request.takenAt().isAfter(clock.instant().plus(AHEAD))) {
            throw new DomainProblem(PatientProblem.ASSESSMENT_IN_FUTURE);
        }
    }

    /// Nobody can answer what they can't be shown.
    private Uni<Void> requireText(UUID patientId, Definition definition) {
        return locales.of(patientId)
                .invoke(readable -> {
                    if (!readable.canRead(instruments, definition)) {
                        throw new DomainProblem(PatientProblem.TEXT_PACK_MISSING);
                    }
                })
                .replaceWithVoid();
    }

    /// What the patient named: now, or for the baseline that this follows.
    private Uni<Map<String, String>> named(UUID episodeId, Definition definition, RecordAssessmentRequest request) {
        if (definition.namedItems() == null || request.occasion().equals(Occasion.BASELINE)) {
            return Uni.createFrom().item(request.named());
        }
        return assessments
                .latestNaming(episodeId, definition.code(), definition.version(), request.takenAt())
                .map(before -> before == null ? request.named() : sameAgain(before, request));
    }

    /// A follow-up scores what was named before: a mean over other things can't be compared.
    private static Map<String, String> sameAgain(Assessment before, RecordAssessmentRequest request) {
        Set<String> asked = before.namedItems().keySet();
        boolean namesOthers =
                !request.named().isEmpty() && !request.named().keySet().equals(asked);
        boolean scoresOthers =
                request.answers() != null && !request.answers().keySet().equals(asked);
        if (namesOthers || scoresOthers) {
            throw new DomainProblem(PatientProblem.NAMED_ITEMS_DIFFER);
        }
        return before.namedItems();
    }
}
