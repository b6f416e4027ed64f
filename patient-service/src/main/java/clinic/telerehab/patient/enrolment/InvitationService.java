package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of inviting. One public method is one transaction.
@ApplicationScoped
class InvitationService {
    private static final Action INVITE = Action.change("patient.invite", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private static final Action REVOKE =
            Action.change("patient.revoke-invitation", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action LIST =
            Action.read("patient.list-invitations", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final PatientRepository patients;
    private final InvitationRepository invitations;
    private final PatientFeed feed;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    InvitationService(
            PatientRepository patients,
            InvitationRepository invitations,
            PatientFeed feed,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.patients = patients;
        this.invitations = invitations;
        this.feed = feed;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    /// What has to be mailed once the invitation is committed.
    record Invited(Invitation invitation, String address, String locale, InvitationCode code) {}

    @WithTransaction
    Uni<Creation<Invited>> invite(UUID patientId, UUID id) {
        var code = InvitationCode.random();
        return guard.require(INVITE, patientId)
                .chain(access -> patients.require(patientId))
                .chain(patient -> create(patient, id, code)
                        .map(created -> created.map(
                                invitation -> new Invited(invitation, address(patient), patient.locale(), code))));
    }

    @WithTransaction
    Uni<Invitation> revoke(UUID patientId, UUID id) {
        return guard.require(REVOKE, patientId)
                .chain(access -> invitations.requireLocked(patientId, id))
                .invoke(invitation -> invitation.revoke(clock.instant()));
    }

    @WithSession
    Uni<Page<Invitation>> list(UUID patientId, PageRequest page) {
        return guard.require(LIST, patientId)
                .chain(access -> invitations.ofPatient(patientId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private static String address(Patient patient) {
        String address = patient.email();
        if (address == null) {
            throw new DomainProblem(PatientProblem.ADDRESS_MISSING);
        }
        return address;
    }

    private Uni<Creation<Invitation>> create(Patient patient, UUID id, InvitationCode code) {
        String hash = RequestHash.of(patient.id());
        return creations
                .once(invitations, id, hash, () -> new Invitation(id, patient.id(), code, hash, clock.instant()))
                .call(created -> created.whenNew(invitation -> invitations.revokeOthers(invitation, clock.instant())))
                .call(created -> created.whenNew(invitation -> markInvited(patient)));
    }

    private Uni<Void> markInvited(Patient patient) {
        patient.invite();
        return feed.tell(patient);
    }
}
