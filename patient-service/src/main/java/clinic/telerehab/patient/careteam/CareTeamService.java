package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of a care team. One public method is one transaction.
@ApplicationScoped
class CareTeamService {
    private static final Action READ =
            Action.read("care-team.read", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action CHANGE = Action.change("care-team.change", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN)
            .forLicensedOnly()
            .exceptCover();

    private final MembershipRepository memberships;
    private final AccessGuard guard;
    private final Creations creations;
    private final Feed feed;
    private final Clock clock;

    CareTeamService(MembershipRepository memberships, AccessGuard guard, Creations creations, Feed feed, Clock clock) {
        this.memberships = memberships;
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<Membership>> join(UUID patientId, UUID id, JoinCareTeamRequest request) {
        return guard.require(CHANGE, patientId)
                .call(access -> requireEligible(request, access.clinicId()))
                .chain(access -> create(patientId, id, request, access))
                .call(created -> created.whenNew(this::tell));
    }

    @WithTransaction
    Uni<Membership> end(UUID patientId, UUID id, @Nullable IfMatch seen) {
        return guard.require(CHANGE, patientId)
                .chain(access -> memberships.require(patientId, id))
                .invoke(membership -> IfMatch.require(seen, membership.version()))
                .invoke(membership -> membership.end(clock.instant()))
                .call(memberships::flush)
                .call(this::tell);
    }

    @WithSession
    Uni<List<Membership>> list(UUID patientId) {
        return guard.require(READ, patientId).chain(access -> memberships.ofPatient(patientId));
    }

    private Uni<Creation<Membership>> create(UUID patientId, UUID id, JoinCareTeamRequest request, Access access) {
        String by = access.caller().subject();
        return creations.once(
                memberships,
                id,
                request.hash(patientId),
                () -> Membership.start(id, patientId, request, by, clock.instant()));
    }

    private Uni<Profession> requireEligible(JoinCareTeamRequest request, UUID clinicId) {
        return memberships
                .requireProfession(request.practitionerId(), clinicId)
                .invoke(profession -> requireLicence(request.role(), profession));
    }

    private static void requireLicence(MembershipRole role, Profession profession) {
        if (role == MembershipRole.LEAD && !profession.isLicensed()) {
            throw new DomainProblem(PatientProblem.LEAD_NEEDS_LICENCE);
        }
    }

    private Uni<Void> tell(Membership membership) {
        return feed.tellState("care-relation", membership.id(), CareRelationEvent.of(membership));
    }
}
