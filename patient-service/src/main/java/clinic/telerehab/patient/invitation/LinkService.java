package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// The use case of redeeming an invitation.
@ApplicationScoped
class LinkService {
    private static final String ACTION = "invitation.redeem";

    private final InvitationRepository invitations;
    private final List<Linkable> linkables;
    private final AuditTrail audit;
    private final Clock clock;

    LinkService(InvitationRepository invitations, @All List<Linkable> linkables, AuditTrail audit, Clock clock) {
        this.invitations = invitations;
        this.linkables = linkables;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<LinkView> redeem(Caller caller, InvitationCode code) {
        // The turn of whom it is about comes before any row, as in every other change, or two could wait for each
        // other.
        return invitations
                .requireInviteeOf(code)
                .chain(Turn::take)
                .chain(() -> invitations.requireByCode(code))
                .invoke(invitation -> invitation.requireFor(caller))
                .invoke(invitation -> invitation.use(clock.instant()))
                .call(invitation -> link(invitation, caller))
                .map(LinkView::of);
    }

    private Uni<Void> link(Invitation invitation, Caller caller) {
        var entry = AuditEntry.allowed(caller, ACTION, invitation.patientId(), clock.instant());
        return linkables.stream()
                .filter(linkable -> linkable.kind() == invitation.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody links a " + invitation.kind()))
                .link(invitation.inviteeId(), caller)
                .chain(() -> audit.record(entry, true));
    }

    /// Records a code that opened nothing, outside the transaction that it undid.
    Uni<Void> recordRefusal(Caller caller, DomainProblem problem) {
        return audit.recordNow(
                AuditEntry.refused(caller, ACTION, null, problem.type().code(), clock.instant()));
    }
}
