package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.patient.invitation.InviteeKind;
import clinic.telerehab.patient.invitation.Linkable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes a member of staff a login's, and tells the other services, which hear of them now for the first time.
@ApplicationScoped
class PractitionerLink implements Linkable {
    private final PractitionerRepository practitioners;
    private final PractitionerFeed feed;

    PractitionerLink(PractitionerRepository practitioners, PractitionerFeed feed) {
        this.practitioners = practitioners;
        this.feed = feed;
    }

    @Override
    public InviteeKind kind() {
        return InviteeKind.PRACTITIONER;
    }

    @Override
    public Uni<Void> link(UUID id, Caller caller) {
        return practitioners
                .require(id)
                .invoke(practitioner -> practitioner.link(caller.subject()))
                .call(practitioners::flush)
                .chain(feed::tell);
    }
}
