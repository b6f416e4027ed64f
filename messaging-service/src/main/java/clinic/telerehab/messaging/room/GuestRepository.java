package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GuestRepository implements PanacheRepositoryBase<Guest, UUID> {
    /// @param tokenHashes what may be stored of the link
    /// @throws DomainProblem `guest-link-invalid` when no guest of that room has that link
    Uni<Guest> require(UUID roomId, List<String> tokenHashes) {
        return find("roomId = ?1 and tokenHash in ?2", roomId, tokenHashes)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(MessagingProblem.GUEST_LINK_INVALID));
    }
}
