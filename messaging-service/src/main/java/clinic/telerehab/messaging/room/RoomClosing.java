package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.job.Job;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Closes rooms whose time is over, each in a transaction of its own.
@ApplicationScoped
class RoomClosing {
    private static final int AT_ONCE = 100;

    private final Over over;

    RoomClosing(Over over) {
        this.over = over;
    }

    /// One room.
    @ApplicationScoped
    static class Over {
        private final RoomRepository rooms;
        private final RoomChanges changes;
        private final RoomConfig config;
        private final Clock clock;

        Over(RoomRepository rooms, RoomChanges changes, RoomConfig config, Clock clock) {
            this.rooms = rooms;
            this.changes = changes;
            this.config = config;
            this.clock = clock;
        }

        /// @return false when there is none
        @WithTransaction
        Uni<Boolean> closeNext() {
            Instant before = clock.instant().minus(config.closesAfter());
            return rooms.nextOver(before)
                    .chain(room -> room == null
                            ? Uni.createFrom().item(false)
                            : closeIfOver(room, before).replaceWith(true));
        }

        /// The patient's turn comes before the row, as everywhere; by then the room may be closed or moved.
        private Uni<Room> closeIfOver(Room found, Instant before) {
            return Turn.take(found.patientId())
                    .chain(() -> rooms.lock(found))
                    .call(room -> room.isOver(before)
                            ? changes.abandon(room)
                            : Uni.createFrom().voidItem());
        }
    }

    @Scheduled(every = "{room.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Job.untilNone("rooms are not closed yet", AT_ONCE, over::closeNext);
    }
}
