package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Puts one lead in another's place within the transaction of whoever accepts it. Memberships are ended and begun
/// rather
/// than changed, so that the history says who was in charge when.
@ApplicationScoped
class Handover {
    private final MembershipRepository memberships;
    private final CareRelationFeed feed;
    private final Clock clock;

    Handover(MembershipRepository memberships, CareRelationFeed feed, Clock clock) {
        this.memberships = memberships;
        this.feed = feed;
        this.clock = clock;
    }

    /// Needs the patient's row locked.
    ///
    /// @throws DomainProblem `transfer-outdated` when somebody else leads by now
    Uni<Void> carryOut(Transfer transfer) {
        return memberships
                .lockActive(transfer.toPractitionerId())
                .chain(() -> memberships.endLapsed(transfer.patientId(), transfer.toPractitionerId(), clock.instant()))
                .chain(() -> present(transfer))
                .invoke(present -> requireStillLead(present, transfer))
                .chain(this::end)
                .chain(() -> begin(transfer));
    }

    /// Before the new ones begin: there is never more than one active lead, not even within the transaction.
    private Uni<Void> end(List<Membership> present) {
        Instant now = clock.instant();
        present.forEach(membership -> membership.end(now));
        return memberships.flush().chain(() -> tellAll(present));
    }

    private Uni<Void> begin(Transfer transfer) {
        List<Membership> begun = begun(transfer, clock.instant());
        return memberships.persist(begun).chain(memberships::flush).chain(() -> tellAll(begun));
    }

    private Uni<List<Membership>> present(Transfer transfer) {
        return memberships.activeOf(transfer.patientId(), transfer.fromPractitionerId(), transfer.toPractitionerId());
    }

    private static void requireStillLead(List<Membership> present, Transfer transfer) {
        boolean leads = present.stream()
                .anyMatch(membership -> membership.role() == MembershipRole.LEAD
                        && membership.practitionerId().equals(transfer.fromPractitionerId()));
        if (!leads) {
            throw new DomainProblem(PatientProblem.TRANSFER_OUTDATED);
        }
    }

    private static List<Membership> begun(Transfer transfer, Instant now) {
        List<Membership> begun = new ArrayList<>();
        begun.add(begin(transfer, transfer.toPractitionerId(), MembershipRole.LEAD, now));
        if (transfer.isStayInTeam()) {
            begun.add(begin(transfer, transfer.fromPractitionerId(), MembershipRole.MEMBER, now));
        }
        return begun;
    }

    private static Membership begin(Transfer transfer, UUID practitionerId, MembershipRole role, Instant now) {
        var request = new JoinCareTeamRequest(practitionerId, role, null, null);
        String by = "transfer:" + transfer.id();
        return Membership.start(UuidCreator.getTimeOrderedEpoch(), transfer.patientId(), request, by, now);
    }

    private Uni<Void> tellAll(List<Membership> changed) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .call(feed::tell)
                .onItem()
                .ignoreAsUni();
    }
}
