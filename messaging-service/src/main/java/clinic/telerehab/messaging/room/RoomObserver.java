package clinic.telerehab.messaging.room;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What follows rooms in which its meetings take place.
public interface RoomObserver {
    /// In the transaction of the change.
    Uni<Void> changed(RoomPresence presence);

    /// Its time is over and nobody said when they parted; it is closed, and told of, right after.
    /// In the transaction of the change.
    default Uni<Void> abandoned(UUID roomId) {
        return Uni.createFrom().voidItem();
    }
}
