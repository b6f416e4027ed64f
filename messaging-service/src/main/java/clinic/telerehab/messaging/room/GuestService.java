package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.messaging.room.Participant.Kind;
import clinic.telerehab.messaging.room.Participants.Arrival;
import clinic.telerehab.messaging.stream.Relay.Relayed;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of those who have a link and no login. A link or a token is what lets them do anything at all.
@ApplicationScoped
class GuestService {
    private static final String CLIENT = "guest-link";

    private final RoomRepository rooms;
    private final GuestRepository guests;
    private final RoomChanges changes;
    private final RoomTokens tokens;
    private final Signalling signalling;
    private final AuditTrail audit;
    private final Clock clock;

    GuestService(
            RoomRepository rooms,
            GuestRepository guests,
            RoomChanges changes,
            RoomTokens tokens,
            Signalling signalling,
            AuditTrail audit,
            Clock clock) {
        this.rooms = rooms;
        this.guests = guests;
        this.changes = changes;
        this.tokens = tokens;
        this.signalling = signalling;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<GuestJoinView> join(UUID roomId, GuestJoinRequest request) {
        return guests.require(roomId, tokens.guestHashes(request.linkToken()))
                .chain(guest -> rooms.require(roomId)
                        .call(room -> record("room.guest-join", guest.participantId(), room))
                        .chain(rooms::lock)
                        .chain(room ->
                                changes.join(room, new Arrival(guest.participantId(), Kind.GUEST, guest.name()))))
                .map(GuestJoinView::of);
    }

    @WithTransaction
    Uni<Void> leave(UUID roomId, @Nullable String token) {
        String guest = tokens.participant(roomId, token);
        return rooms.require(roomId)
                .call(room -> record("room.guest-leave", guest, room))
                .chain(rooms::lock)
                .chain(room -> changes.leave(room, guest))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> signal(UUID roomId, @Nullable String token, SignalRequest request) {
        String guest = tokens.participant(roomId, token);
        return rooms.require(roomId).chain(room -> signalling.send(room, guest, request));
    }

    @WithSession
    Uni<List<Relayed>> signals(UUID roomId, @Nullable String token, @Nullable String after) {
        String guest = tokens.participant(roomId, token);
        return rooms.require(roomId).chain(room -> signalling.toGuest(room, guest, after));
    }

    private Uni<Void> record(String action, String guest, Room room) {
        var caller = new Caller(guest, CLIENT, Set.of());
        var entry = AuditEntry.allowed(caller, action, room.patientId(), clock.instant());
        // The patient's turn, as the guard takes it for those with a login.
        return Turn.take(room.patientId()).chain(() -> audit.record(entry, true));
    }
}
