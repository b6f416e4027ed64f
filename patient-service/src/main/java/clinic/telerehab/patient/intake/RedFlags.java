package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alert.Severity;
import clinic.telerehab.patient.alert.Alerts;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.episode.Episodes;
import clinic.telerehab.patient.episode.ScreeningOutcome;
import clinic.telerehab.patient.intake.IntakeRepository.Person;
import clinic.telerehab.patient.problem.PatientProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/// Screens the answers of an intake and lets care wait, and a clinician know, where they ask for it.
@ApplicationScoped
class RedFlags {
    private static final String ALERT = "A-REDFLAG-INTAKE";

    private final Screening screening;
    private final Episodes episodes;
    private final Alerts alerts;
    private final Clock clock;

    RedFlags(Screening screening, Episodes episodes, Alerts alerts, Clock clock) {
        this.screening = screening;
        this.episodes = episodes;
        this.alerts = alerts;
        this.clock = clock;
    }

    /// What an intake's answers lead to, by the questions in force.
    ///
    /// @throws DomainProblem `screening-question-unknown` for an answer to what is not asked
    Screening.Result assess(Intake intake, Person person) {
        if (!screening.asks(intake.answers().keySet())) {
            throw new DomainProblem(PatientProblem.SCREENING_QUESTION_UNKNOWN);
        }
        var result = screening.assess(intake.answers(), person.ageAt(clock.instant()));
        intake.screened(result, "%s-%d".formatted(code(), screening.definition().version()));
        return result;
    }

    private String code() {
        return screening.definition().code();
    }

    /// Tells the episode, and the care team when it is news that somebody must look. Answers that say too little yet
    /// are told to nobody.
    Uni<Void> tell(EpisodeRef episode, Screening.Result result, String by) {
        if (!result.isConclusive()) {
            return Uni.createFrom().voidItem();
        }
        return episodes.screen(episode.id(), result.outcome(), result.flags(), by)
                .chain(isNews -> isNews
                        ? alerts.raise(alert(episode, result))
                        : Uni.createFrom().voidItem());
    }

    private static Alert alert(EpisodeRef episode, Screening.Result result) {
        Map<String, Integer> evidence = result.flags().stream().collect(Collectors.toMap(flag -> flag, flag -> 1));
        return new Alert(
                ALERT,
                result.outcome() == ScreeningOutcome.EMERGENCY ? Severity.CRITICAL : Severity.HIGH,
                episode.patientId(),
                episode.clinicId(),
                ALERT + ":" + episode.id(),
                evidence);
    }
}
