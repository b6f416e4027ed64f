package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import clinic.telerehab.messaging.stream.Relay;
import clinic.telerehab.messaging.stream.Relay.Relayed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Relays what browsers have to tell each other, between people who are in the same room.
@ApplicationScoped
class Signalling {
    private static final String EVENT = "signal";

    private final RoomRepository rooms;
    private final RoomTokens tokens;
    private final Participants participants;
    private final Relay relay;

    Signalling(RoomRepository rooms, RoomTokens tokens, Participants participants, Relay relay) {
        this.rooms = rooms;
        this.tokens = tokens;
        this.participants = participants;
        this.relay = relay;
    }

    /// As it arrives.
    record Told(String roomId, String from, SignalRequest.Kind kind, String payload) {}

    /// @throws DomainProblem `room-token-invalid` unless the token is that participant's own
    void requireToken(Room room, @Nullable String token, String participant) {
        if (!tokens.participant(room.id(), token).equals(participant)) {
            throw new DomainProblem(MessagingProblem.ROOM_TOKEN_INVALID);
        }
    }

    /// The room can't close meanwhile: what is stored after that would be forgotten by nobody.
    Uni<Void> send(Room room, String from, SignalRequest request) {
        var told = new Told(room.id().toString(), from, request.kind(), request.payload());
        return rooms.keepOpen(room)
                .chain(() -> participants.of(room.id()))
                .invoke(all -> requireIn(all, from))
                .invoke(all -> requireIn(all, request.to()))
                .chain(() -> relay.tell(room.patientId(), EVENT, room.id(), request.to(), told));
    }

    /// What was sent to a guest, who has no stream.
    Uni<List<Relayed>> toGuest(Room room, String guest, @Nullable String after) {
        room.requireNotClosed();
        return participants
                .of(room.id())
                .invoke(all -> requireIn(all, guest))
                .chain(() -> relay.read(room.id(), guest, after));
    }

    private static void requireIn(List<Participant> all, String id) {
        if (all.stream().noneMatch(one -> one.id().equals(id) && one.isIn())) {
            throw new DomainProblem(MessagingProblem.NOT_IN_ROOM);
        }
    }
}
