package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.messaging.room.Rooms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every change of a check-in begins and ends with.
@ApplicationScoped
class CheckInChanges {
    private final CheckInRepository checkIns;
    private final CheckInTeller teller;
    private final Rooms rooms;
    private final AccessGuard guard;

    CheckInChanges(CheckInRepository checkIns, CheckInTeller teller, Rooms rooms, AccessGuard guard) {
        this.checkIns = checkIns;
        this.teller = teller;
        this.rooms = rooms;
        this.guard = guard;
    }

    /// The check-in as the caller saw it, locked.
    Uni<CheckIn> of(Action action, UUID id, @Nullable IfMatch seen) {
        return checkIns.require(id)
                .call(checkIn -> guard.require(action, checkIn.patientId()))
                .chain(checkIns::lock)
                .invoke(checkIn -> IfMatch.require(seen, checkIn.version()));
    }

    /// Writes the change and tells of it.
    Uni<CheckInView> settle(CheckIn checkIn) {
        return checkIns.flush().chain(() -> tell(checkIn)).map(told -> checkIn.view());
    }

    Uni<Void> tell(CheckIn checkIn) {
        return teller.tell(checkIn);
    }

    Uni<Void> closeRoom(CheckIn checkIn) {
        UUID room = checkIn.roomId();
        return room == null ? Uni.createFrom().voidItem() : rooms.close(room);
    }
}
