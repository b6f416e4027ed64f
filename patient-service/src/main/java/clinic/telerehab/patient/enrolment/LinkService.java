package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// The use case of redeeming an invitation.
@ApplicationScoped
class LinkService {
    private static final String ACTION = "patient.link";

    private final InvitationRepository invitations;
    private final PatientRepository patients;
    private final PatientFeed feed;
    private final AuditTrail audit;
    private final Clock clock;

    LinkService(
            InvitationRepository invitations,
            PatientRepository patients,
            PatientFeed feed,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.patients = patients;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Patient> redeem(Caller caller, InvitationCode code) {
        // The patient's turn comes before any row, as in every other change, or two could wait for each other.
        return invitations
                .requirePatientOf(code)
                .chain(Turn::take)
                .chain(() -> invitations.requireByCode(code))
                .invoke(invitation -> invitation.use(clock.instant()))
                .chain(invitation -> patients.require(invitation.patientId()))
                .invoke(patient -> patient.link(caller.subject()))
                .call(patients::flush)
                .call(feed::tell)
                .call(patient -> audit.record(AuditEntry.allowed(caller, ACTION, patient.id(), clock.instant()), true));
    }

    /// Records a code that opened nothing, outside the transaction that it undid.
    Uni<Void> recordRefusal(Caller caller, DomainProblem problem) {
        return audit.recordNow(
                AuditEntry.refused(caller, ACTION, null, problem.type().code(), clock.instant()));
    }
}
