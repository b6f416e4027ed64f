package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.client.PatientClient;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// How patients stand now, from the service that owns it. What can't be asked is never guessed.
@ApplicationScoped
class ClinicalContexts {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final PatientClient patients;
    private final Clock clock;

    ClinicalContexts(PatientClient patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /// @throws DomainProblem `clinical-context-unavailable` when it can't be had, or is older than a minute
    Uni<ClinicalContext> require(UUID patientId) {
        return find(patientId)
                .map(context ->
                        context.orElseThrow(() -> new DomainProblem(ProgramProblem.CLINICAL_CONTEXT_UNAVAILABLE)));
    }

    /// Empty when it can't be had.
    Uni<Optional<ClinicalContext>> find(UUID patientId) {
        return patients.clinicalContext(patientId)
                .map(context -> Optional.of(context).filter(this::isFresh))
                .onFailure()
                .invoke(failure -> Log.warnf("patient-service can't be asked: %s", Failure.nameOf(failure)))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private boolean isFresh(ClinicalContext context) {
        return Duration.between(context.asOf(), clock.instant()).abs().compareTo(FRESH) <= 0;
    }
}
