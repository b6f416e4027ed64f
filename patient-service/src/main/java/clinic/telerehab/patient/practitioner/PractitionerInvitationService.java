package clinic.telerehab.patient.practitioner;

import static java.util.Objects.requireNonNullElse;

import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.clinic.ClinicSettings;
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

/// The use cases of inviting a member of staff. One public method is one transaction.
@ApplicationScoped
class PractitionerInvitationService {
    private static final Action INVITE = Action.change("practitioner.invite", Capacity.CLINIC_ADMIN);
    private static final Action REVOKE = Action.change("practitioner.revoke-invitation", Capacity.CLINIC_ADMIN);
    private static final Action LIST = Action.read("practitioner.list-invitations", Capacity.CLINIC_ADMIN);

    private final Colleagues colleagues;
    private final Invitations invitations;
    private final ClinicSettings clinics;

    PractitionerInvitationService(Colleagues colleagues, Invitations invitations, ClinicSettings clinics) {
        this.colleagues = colleagues;
        this.invitations = invitations;
        this.clinics = clinics;
    }

    @WithTransaction
    Uni<Creation<Letter>> invite(UUID practitionerId, UUID id) {
        return Turn.take(practitionerId)
                .chain(() -> colleagues.require(INVITE, practitionerId))
                .invoke(Practitioner::requireInvitable)
                .chain(practitioner -> locale(practitioner).map(locale -> invitee(practitioner, locale)))
                .chain(invitee -> invitations.invite(invitee, id));
    }

    @WithTransaction
    Uni<InvitationView> revoke(UUID practitionerId, UUID id) {
        return Turn.take(practitionerId)
                .chain(() -> colleagues.require(REVOKE, practitionerId))
                .chain(practitioner -> invitations.revoke(InviteeKind.PRACTITIONER, practitionerId, id));
    }

    @WithSession
    Uni<Page<InvitationView>> list(UUID practitionerId, PageRequest page) {
        return colleagues
                .require(LIST, practitionerId)
                .chain(practitioner -> invitations.list(InviteeKind.PRACTITIONER, practitionerId, page));
    }

    private static Invitee invitee(Practitioner practitioner, String locale) {
        return new Invitee(InviteeKind.PRACTITIONER, practitioner.id(), practitioner.email(), locale);
    }

    private Uni<String> locale(Practitioner practitioner) {
        return clinics.of(practitioner.firstClinic())
                .map(clinic -> requireNonNullElse(practitioner.locale(), clinic.defaultLocale()));
    }
}
