package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.patient.invitation.InviteeKind;
import clinic.telerehab.patient.invitation.Linkable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes a record a login's, and tells the other services.
@ApplicationScoped
class PatientLink implements Linkable {
    private final PatientRepository patients;
    private final PatientFeed feed;

    PatientLink(PatientRepository patients, PatientFeed feed) {
        this.patients = patients;
        this.feed = feed;
    }

    @Override
    public InviteeKind kind() {
        return InviteeKind.PATIENT;
    }

    @Override
    public Uni<Void> link(UUID id, Caller caller) {
        return patients.require(id)
                .invoke(patient -> patient.link(caller.subject()))
                .call(patients::flush)
                .chain(feed::tell);
    }
}
