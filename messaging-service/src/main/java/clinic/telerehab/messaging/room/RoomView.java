package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.change.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A room and who is there.
record RoomView(
        UUID id,
        UUID patientId,
        RoomState state,
        Instant startsAt,
        Instant endsAt,
        List<Participant> participants,
        int version)
        implements Versioned {

    static RoomView of(Room room, List<Participant> participants) {
        return new RoomView(
                room.id(),
                room.patientId(),
                room.state(),
                room.startsAt(),
                room.endsAt(),
                participants,
                room.version());
    }
}
