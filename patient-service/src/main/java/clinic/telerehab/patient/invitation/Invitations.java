package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Inviting, for the features whose records a login is linked to. Everything here takes part in the caller's
/// transaction, and asks nobody whether the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Invitations {
    private final InvitationRepository invitations;
    private final Creations creations;
    private final Clock clock;

    Invitations(InvitationRepository invitations, Creations creations, Clock clock) {
        this.invitations = invitations;
        this.creations = creations;
        this.clock = clock;
    }

    /// Whom an invitation is for.
    ///
    /// @param locale of the letter
    public record Invitee(
            InviteeKind kind, UUID id, @Nullable String address, String locale) {
        private String requireAddress() {
            if (address == null) {
                throw new DomainProblem(PatientProblem.ADDRESS_MISSING);
            }
            return address;
        }
    }

    /// Makes a code, and every earlier one of the invitee worthless.
    public Uni<Creation<Letter>> invite(Invitee invitee, UUID id) {
        var code = InvitationCode.random();
        String address = invitee.requireAddress();
        String hash = RequestHash.of(invitee.id());
        return creations
                .once(invitations, id, hash, () -> Invitation.to(invitee, id, code, hash, clock.instant()))
                .call(created -> created.whenNew(newest -> invitations.revokeOthers(newest, clock.instant())))
                .map(created -> created.map(invitation ->
                        new Letter(InvitationView.of(invitation), address, invitee.locale(), code.text())));
    }

    public Uni<InvitationView> revoke(InviteeKind kind, UUID inviteeId, UUID id) {
        return invitations
                .requireLocked(kind, inviteeId, id)
                .invoke(invitation -> invitation.revoke(clock.instant()))
                .map(InvitationView::of);
    }

    public Uni<Page<InvitationView>> list(InviteeKind kind, UUID inviteeId, PageRequest page) {
        return invitations
                .of(kind, inviteeId, page)
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())))
                .map(read -> read.map(InvitationView::of));
    }
}
