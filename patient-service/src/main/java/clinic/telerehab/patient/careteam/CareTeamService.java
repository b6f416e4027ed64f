package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
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
    private final MergePatches patches;
    private final CareRelationFeed feed;
    private final Clock clock;

    CareTeamService(
            MembershipRepository memberships,
            AccessGuard guard,
            Creations creations,
            MergePatches patches,
            CareRelationFeed feed,
            Clock clock) {
        this.memberships = memberships;
        this.guard = guard;
        this.creations = creations;
        this.patches = patches;
        this.feed = feed;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<Membership>> join(UUID patientId, UUID id, JoinCareTeamRequest request) {
        return guard.require(CHANGE, patientId)
                .call(access -> requireEligible(request, access.clinicId()))
                .call(access -> memberships.endLapsed(patientId, request.practitionerId(), clock.instant()))
                .chain(access -> create(patientId, id, request, access))
                .call(created -> created.whenNew(feed::tell));
    }

    @WithTransaction
    Uni<Membership> change(UUID patientId, UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return guard.require(CHANGE, patientId)
                .chain(access -> requireSeen(patientId, id, seen)
                        .invoke(membership -> change(membership, patch))
                        .call(membership -> requireEligible(membership, access.clinicId())))
                .call(memberships::flush)
                .call(feed::tell);
    }

    @WithTransaction
    Uni<Membership> end(UUID patientId, UUID id, @Nullable IfMatch seen) {
        return guard.require(CHANGE, patientId)
                .chain(access -> requireSeen(patientId, id, seen)
                        .invoke(membership -> membership.end(clock.instant()))
                        .call(membership -> feed.alertWithoutLead(membership, access.clinicId())))
                .call(memberships::flush)
                .call(feed::tell);
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

    private Uni<Membership> requireSeen(UUID patientId, UUID id, @Nullable IfMatch seen) {
        return memberships.require(patientId, id).invoke(membership -> IfMatch.require(seen, membership.version()));
    }

    private void change(Membership membership, MergePatch patch) {
        membership.change(
                patches.apply(
                        patch, MembershipChange.of(membership), MembershipChange.class, MembershipChange.EDITABLE),
                clock.instant());
    }

    private Uni<Profession> requireEligible(JoinCareTeamRequest request, UUID clinicId) {
        return memberships.requireProfession(request.practitionerId(), clinicId).invoke(request.role()::requireLicence);
    }

    private Uni<Profession> requireEligible(Membership membership, UUID clinicId) {
        return memberships
                .requireProfession(membership.practitionerId(), clinicId)
                .invoke(membership.role()::requireLicence);
    }
}
