package clinic.telerehab.patient.enrolment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Patients as other features see them. Everything here takes part in the caller's transaction, and asks nobody whether
/// the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Patients {
    private final PatientRepository patients;
    private final PatientFeed feed;

    Patients(PatientRepository patients, PatientFeed feed) {
        this.patients = patients;
        this.feed = feed;
    }

    /// Suspends a patient who is not shut out already.
    public Uni<Void> restrict(UUID id) {
        return patients.require(id)
                .chain(patient -> patient.status() == PatientStatus.ACTIVE
                        ? suspend(patient)
                        : Uni.createFrom().voidItem());
    }

    /// Tells the other services once more how a patient stands.
    public Uni<Void> tellAnew(UUID id) {
        return patients.require(id).chain(feed::tell);
    }

    private Uni<Void> suspend(Patient patient) {
        patient.suspend();
        return patients.flush().chain(() -> feed.tell(patient));
    }
}
