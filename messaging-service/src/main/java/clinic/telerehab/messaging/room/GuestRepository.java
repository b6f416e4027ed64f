package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class GuestRepository implements PanacheRepositoryBase<Guest, UUID> {
    /// @throws DomainProblem `guest-link-invalid` when no guest of that room has that link
    Uni<Guest> require(UUID roomId, String tokenHash) {
        return find("roomId = ?1 and tokenHash = ?2", roomId, tokenHash)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(MessagingProblem.GUEST_LINK_INVALID));
    }
}
