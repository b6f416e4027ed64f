package clinic.telerehab.messaging.room;

import io.smallrye.mutiny.Uni;

/// What follows rooms in which its meetings take place.
public interface RoomObserver {
    /// In the transaction of the change.
    Uni<Void> changed(RoomPresence presence);
}
