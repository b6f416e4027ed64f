package clinic.telerehab.program.progression;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final int ENOUGH = 300;

    Uni<Proposal> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Reads it again and keeps others from deciding about it until the transaction ends.
    Uni<Proposal> lock(Proposal proposal) {
        return getSession()
                .chain(session -> session.refresh(proposal, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(proposal);
    }

    /// The newest first; more than a program ever needs to look back on.
    Uni<List<Proposal>> past(UUID programId) {
        return find("programId = ?1 order by id desc", programId)
                .page(0, ENOUGH)
                .list();
    }

    Uni<List<Proposal>> open(UUID programId) {
        return find("programId = ?1 and status = ?2 order by id", programId, ProposalStatus.PROPOSED)
                .list();
    }

    /// Those of a patient that wait for a decision.
    Uni<List<Proposal>> waiting(UUID patientId) {
        return find("patientId = ?1 and status = ?2 order by id", patientId, ProposalStatus.PROPOSED)
                .list();
    }

    /// The newest first.
    ///
    /// @param status null for all
    Uni<List<Proposal>> ofProgram(UUID programId, @Nullable ProposalStatus status, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return status == null
                ? find("programId = ?1 and id < ?2 order by id desc", programId, before)
                        .page(0, page.toRead())
                        .list()
                : find("programId = ?1 and id < ?2 and status = ?3 order by id desc", programId, before, status)
                        .page(0, page.toRead())
                        .list();
    }

    Uni<List<Proposal>> overdue(Instant now, int most) {
        return find("status = ?1 and expiresAt <= ?2 order by expiresAt", ProposalStatus.PROPOSED, now)
                .page(0, most)
                .list();
    }

    /// Those that wait for so long that the care team is told.
    Uni<List<Proposal>> untold(Instant now, int most) {
        return find(
                        "status = ?1 and tellAt <= ?2 and waitingToldAt is null order by tellAt",
                        ProposalStatus.PROPOSED,
                        now)
                .page(0, most)
                .list();
    }
}
