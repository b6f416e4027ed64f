package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The use cases of those who have a login. One public method is one transaction.
@ApplicationScoped
class RoomService {
    private static final Action READ = Action.read("room.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action ADMIT = Action.change("room.admit", Capacity.CARE_TEAM);
    private static final Action LOCK = Action.change("room.lock", Capacity.CARE_TEAM);
    private static final Action INVITE = Action.change("room.invite-guest", Capacity.CARE_TEAM);
    // Recorded like a read: a call makes dozens of them, and nothing of the record changes.
    private static final Action SIGNAL = Action.read("room.signal", Capacity.SELF, Capacity.CARE_TEAM);

    private final RoomRepository rooms;
    private final RoomChanges changes;
    private final GuestRepository guests;
    private final RoomTokens tokens;
    private final Signalling signalling;
    private final AccessGuard guard;
    private final Creations creations;

    RoomService(
            RoomRepository rooms,
            RoomChanges changes,
            GuestRepository guests,
            RoomTokens tokens,
            Signalling signalling,
            AccessGuard guard,
            Creations creations) {
        this.rooms = rooms;
        this.changes = changes;
        this.guests = guests;
        this.tokens = tokens;
        this.signalling = signalling;
        this.guard = guard;
        this.creations = creations;
    }

    @WithSession
    Uni<RoomView> read(UUID id) {
        return rooms.require(id)
                .call(room -> guard.require(READ, room.patientId()))
                .chain(room -> changes.participants(id).map(present -> RoomView.of(room, present)));
    }

    @WithTransaction
    Uni<RoomView> admit(UUID id, String participantId) {
        return rooms.require(id)
                .call(room -> guard.require(ADMIT, room.patientId()))
                .chain(rooms::lock)
                .chain(room -> changes.admit(room, participantId));
    }

    @WithTransaction
    Uni<RoomView> lock(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, Room::lock);
    }

    @WithTransaction
    Uni<RoomView> unlock(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, Room::unlock);
    }

    private Uni<RoomView> change(UUID id, @Nullable IfMatch seen, Consumer<Room> change) {
        return rooms.require(id)
                .call(room -> guard.require(LOCK, room.patientId()))
                .chain(rooms::lock)
                .invoke(room -> IfMatch.require(seen, room.version()))
                .invoke(change)
                .chain(changes::settle);
    }

    @WithTransaction
    Uni<Creation<GuestView>> invite(UUID id, UUID guestId, InviteGuestRequest request) {
        return rooms.require(id)
                .chain(room -> guard.require(INVITE, room.patientId())
                        .invoke(access -> room.requireNotClosed())
                        .chain(access -> creations.once(
                                guests,
                                guestId,
                                request.hash(id),
                                () -> Guest.invite(
                                        guestId, id, request, access.caller().subject(), hash(guestId)))))
                .map(created ->
                        created.map(guest -> GuestView.of(guest, tokens.guestLink(guestId, guest.tokenHash()))));
    }

    private String hash(UUID guestId) {
        return tokens.guestHash(tokens.guestLink(guestId));
    }

    @WithTransaction
    Uni<Void> signal(UUID id, @Nullable String token, SignalRequest request) {
        return rooms.require(id)
                .chain(room -> guard.require(SIGNAL, room.patientId())
                        .invoke(access -> signalling.requireToken(
                                room, token, access.caller().subject()))
                        .chain(access -> signalling.send(room, access.caller().subject(), request)));
    }
}
