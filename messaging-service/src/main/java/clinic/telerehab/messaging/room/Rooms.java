package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.messaging.room.Participant.Kind;
import clinic.telerehab.messaging.room.Participants.Arrival;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The door of this feature: meetings plan rooms here, and send people in. Whoever calls has asked the guard, and is in
/// a transaction.
@ApplicationScoped
public class Rooms {
    private final RoomRepository rooms;
    private final RoomChanges changes;

    Rooms(RoomRepository rooms, RoomChanges changes) {
        this.rooms = rooms;
        this.changes = changes;
    }

    /// Makes a room, or moves it to another time.
    public Uni<Void> plan(RoomPlan plan) {
        return rooms.findById(plan.roomId())
                .chain(room -> room == null
                        ? rooms.persist(Room.plan(plan))
                        : rooms.lock(room).invoke(locked -> locked.move(plan)))
                .chain(rooms::flush);
    }

    /// Lets somebody in, or to the door. The same again is a rejoin.
    public Uni<JoinView> join(UUID roomId, Access access) {
        Kind kind = access.isPatient() ? Kind.PATIENT : Kind.CLINICIAN;
        var arrival = new Arrival(access.caller().subject(), kind, null);
        return rooms.require(roomId).chain(rooms::lock).chain(room -> changes.join(room, arrival));
    }

    /// Leaving ends nothing: the room stays open.
    public Uni<Void> leave(UUID roomId, Access access) {
        return rooms.require(roomId)
                .chain(rooms::lock)
                .chain(room -> changes.leave(room, access.caller().subject()))
                .replaceWithVoid();
    }

    /// Ends the call for everybody; a closed room stays as it is.
    public Uni<Void> close(UUID roomId) {
        return rooms.require(roomId)
                .chain(rooms::lock)
                .call(room -> room.isClosed() ? Uni.createFrom().voidItem() : changes.close(room))
                .replaceWithVoid();
    }
}
