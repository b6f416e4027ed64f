package clinic.telerehab.messaging.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a guest needs to take part, or to go on waiting: nothing that says who the patient is.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GuestJoinView(
        UUID roomId,
        RoomState state,
        Instant endsAt,
        String participantId,
        boolean isAdmitted,
        @Nullable String token,
        List<IceServer> iceServers,
        List<Participant> participants) {

    static GuestJoinView of(JoinView joined) {
        RoomView room = joined.room();
        return new GuestJoinView(
                room.id(),
                room.state(),
                room.endsAt(),
                joined.participantId(),
                joined.isAdmitted(),
                joined.token(),
                joined.iceServers(),
                joined.isAdmitted() ? room.participants() : List.of());
    }
}
