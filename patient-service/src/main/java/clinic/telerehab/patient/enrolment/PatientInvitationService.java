package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.invitation.InvitationView;
import clinic.telerehab.patient.invitation.Invitations;
import clinic.telerehab.patient.invitation.Invitations.Invitee;
import clinic.telerehab.patient.invitation.InviteeKind;
import clinic.telerehab.patient.invitation.Letter;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The use cases of inviting a patient. One public method is one transaction.
@ApplicationScoped
class PatientInvitationService {
    private static final Action INVITE = Action.change("patient.invite", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private static final Action REVOKE =
            Action.change("patient.revoke-invitation", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action LIST =
            Action.read("patient.list-invitations", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final PatientRepository patients;
    private final Invitations invitations;
    private final PatientFeed feed;
    private final AccessGuard guard;

    PatientInvitationService(PatientRepository patients, Invitations invitations, PatientFeed feed, AccessGuard guard) {
        this.patients = patients;
        this.invitations = invitations;
        this.feed = feed;
        this.guard = guard;
    }

    @WithTransaction
    Uni<Creation<Letter>> invite(UUID patientId, UUID id) {
        return guard.require(INVITE, patientId)
                .chain(access -> patients.require(patientId))
                .chain(patient -> invite(patient, id));
    }

    @WithTransaction
    Uni<InvitationView> revoke(UUID patientId, UUID id) {
        return guard.require(REVOKE, patientId).chain(access -> invitations.revoke(InviteeKind.PATIENT, patientId, id));
    }

    @WithSession
    Uni<Page<InvitationView>> list(UUID patientId, PageRequest page) {
        return guard.require(LIST, patientId).chain(access -> invitations.list(InviteeKind.PATIENT, patientId, page));
    }

    private Uni<Creation<Letter>> invite(Patient patient, UUID id) {
        return invitations
                .invite(new Invitee(InviteeKind.PATIENT, patient.id(), patient.email(), patient.locale()), id)
                .call(created -> created.whenNew(letter -> markInvited(patient)));
    }

    private Uni<Void> markInvited(Patient patient) {
        patient.invite();
        return feed.tell(patient);
    }
}
