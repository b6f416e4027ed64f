package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RoomRepository implements PanacheRepositoryBase<Room, UUID> {
    private static final String OVER = """
            select * from room where state <> 'CLOSED' and ends_at < :before
             order by ends_at limit 1
            """;

    Uni<Room> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<Room> lock(Room room) {
        return getSession()
                .chain(session -> session.refresh(room, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(room);
    }

    /// Keeps it from being closed until the end of the transaction, and nobody else from doing the same.
    Uni<Room> keepOpen(Room room) {
        return getSession()
                .chain(session -> session.refresh(room, LockMode.PESSIMISTIC_READ))
                .replaceWith(room)
                .invoke(Room::requireNotClosed);
    }

    /// One whose time is over.
    Uni<@Nullable Room> nextOver(Instant before) {
        return getSession()
                .chain(session -> session.createNativeQuery(OVER, Room.class)
                        .setParameter("before", before)
                        .getSingleResultOrNull());
    }
}
