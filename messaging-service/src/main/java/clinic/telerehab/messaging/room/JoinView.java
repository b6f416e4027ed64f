package clinic.telerehab.messaging.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody needs to take part, or to go on waiting.
///
/// @param participantId who one is in the room
/// @param isAdmitted false while one waits to be let in; join again when the stream tells of the room
/// @param token for signals, for ten minutes; join again for another
/// @param iceServers relays for browsers that can't reach each other
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JoinView(
        RoomView room,
        String participantId,
        boolean isAdmitted,
        @Nullable String token,
        List<IceServer> iceServers) {}
