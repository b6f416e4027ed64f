package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.TeamRole;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of handing a patient over. One public method is one transaction.
@ApplicationScoped
class TransferService {
    private static final Action OFFER = Action.change("care-team.offer-transfer", Capacity.CARE_TEAM)
            .forLicensedOnly()
            .exceptCover();
    private static final Action WITHDRAW = Action.change(
                    "care-team.withdraw-transfer", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN)
            .forLicensedOnly()
            .exceptCover();
    private static final Action ANSWER =
            Action.change("care-team.answer-transfer", Capacity.COLLEAGUE).forLicensedOnly();
    private static final Action READ =
            Action.read("care-team.read-transfers", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action LIST_OWN = Action.read("care-team.list-own-transfers", Capacity.COLLEAGUE);

    private final TransferRepository transfers;
    private final MembershipRepository memberships;
    private final Handover handover;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    TransferService(
            TransferRepository transfers,
            MembershipRepository memberships,
            Handover handover,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.transfers = transfers;
        this.memberships = memberships;
        this.handover = handover;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<Transfer>> offer(UUID patientId, UUID id, OfferTransferRequest request) {
        return guard.require(OFFER, patientId)
                .invoke(access -> requireLead(access, OFFER, patientId))
                .call(access -> memberships
                        .requireProfession(request.toPractitionerId(), access.clinicId())
                        .invoke(MembershipRole.LEAD::requireLicence))
                .chain(access -> create(patientId, id, request, access));
    }

    @WithTransaction
    Uni<Transfer> accept(UUID patientId, UUID id, @Nullable IfMatch seen) {
        return settle(ANSWER, TransferState.ACCEPTED, patientId, id, seen).call(handover::carryOut);
    }

    @WithTransaction
    Uni<Transfer> decline(UUID patientId, UUID id, @Nullable IfMatch seen) {
        return settle(ANSWER, TransferState.DECLINED, patientId, id, seen);
    }

    @WithTransaction
    Uni<Transfer> withdraw(UUID patientId, UUID id, @Nullable IfMatch seen) {
        return settle(WITHDRAW, TransferState.WITHDRAWN, patientId, id, seen);
    }

    @WithSession
    Uni<Page<Transfer>> ofPatient(UUID patientId, PageRequest page) {
        return guard.require(READ, patientId)
                .chain(access -> transfers.ofPatient(patientId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    /// What colleagues have offered to the caller and is still open.
    @WithSession
    Uni<Page<Transfer>> own(PageRequest page) {
        return guard.requireStaff(LIST_OWN)
                .chain(staff -> transfers.offeredTo(staff.practitionerId(), page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private Uni<Transfer> settle(
            Action action, TransferState outcome, UUID patientId, UUID id, @Nullable IfMatch seen) {
        return guard.require(action, patientId)
                .chain(access -> transfers
                        .require(patientId, id)
                        .invoke(transfer -> requireParty(access, action, transfer))
                        .invoke(transfer -> IfMatch.require(seen, transfer.version())))
                .invoke(transfer -> transfer.settle(outcome, clock.instant()))
                .call(transfers::flush);
    }

    private Uni<Creation<Transfer>> create(UUID patientId, UUID id, OfferTransferRequest request, Access access) {
        UUID from = Objects.requireNonNull(access.practitionerId());
        return creations.once(
                transfers,
                id,
                request.hash(patientId),
                () -> Transfer.offer(id, patientId, from, request, clock.instant()));
    }

    private void requireParty(Access access, Action action, Transfer transfer) {
        if (access.capacity() != Capacity.COLLEAGUE) {
            requireLead(access, action, transfer.patientId());
        } else if (!transfer.toPractitionerId().equals(access.practitionerId())) {
            throw guard.refused(access.caller(), action, transfer.patientId(), CommonProblem.NOT_FOUND);
        }
    }

    private void requireLead(Access access, Action action, UUID patientId) {
        boolean mayAsTeam = access.facts().relation() == TeamRole.LEAD;
        if (access.capacity() == Capacity.CARE_TEAM && !mayAsTeam) {
            throw guard.refused(access.caller(), action, patientId, CommonProblem.TEAM_ROLE_NOT_SUFFICIENT);
        }
    }
}
