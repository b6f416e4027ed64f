package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// Locked until the transaction ends, so that of revoking and redeeming one comes second.
    Uni<Invitation> requireLocked(InviteeKind kind, UUID inviteeId, UUID id) {
        return find(kind.property() + " = ?1 and id = ?2", inviteeId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<Invitation>> of(InviteeKind kind, UUID inviteeId, PageRequest page) {
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find(kind.property() + " = ?1 and id > ?2 order by id", inviteeId, after)
                .range(0, page.limit())
                .list();
    }

    /// An earlier code may have gone to an address that was wrong: only the newest opens anything.
    Uni<Void> revokeOthers(Invitation newest, Instant now) {
        return update(
                        "revokedAt = ?1 where " + newest.kind().property()
                                + " = ?2 and id <> ?3 and usedAt is null and revokedAt is null",
                        now,
                        newest.inviteeId(),
                        newest.id())
                .replaceWithVoid();
    }

    Uni<UUID> requireInviteeOf(InvitationCode code) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "select coalesce(patientId, practitionerId) from Invitation where codeHash = :hash",
                                UUID.class)
                        .setParameter("hash", code.hash())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(PatientProblem.INVITATION_CODE_WRONG));
    }

    /// Locked until the transaction ends, so that of two redeemers one comes second.
    Uni<Invitation> requireByCode(InvitationCode code) {
        return find("codeHash", code.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(PatientProblem.INVITATION_CODE_WRONG));
    }
}
