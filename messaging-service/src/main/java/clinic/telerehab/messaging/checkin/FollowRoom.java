package clinic.telerehab.messaging.checkin;

import clinic.telerehab.messaging.room.RoomObserver;
import clinic.telerehab.messaging.room.RoomPresence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// A check-in in a call goes on as its room does.
@ApplicationScoped
class FollowRoom implements RoomObserver {
    private final CheckInRepository checkIns;
    private final CheckInTeller teller;

    FollowRoom(CheckInRepository checkIns, CheckInTeller teller) {
        this.checkIns = checkIns;
        this.teller = teller;
    }

    @Override
    public Uni<Void> changed(RoomPresence presence) {
        return checkIns.ofRoom(presence.roomId()).chain(checkIn -> follow(checkIn, presence));
    }

    private Uni<Void> follow(@Nullable CheckIn checkIn, RoomPresence presence) {
        if (checkIn == null) {
            return Uni.createFrom().voidItem();
        }
        CheckInState before = checkIn.state();
        checkIn.follow(presence.isSomebodyThere(), presence.areBothThere());
        if (presence.isClosed()) {
            checkIn.end();
        }
        return checkIn.state() == before
                ? Uni.createFrom().voidItem()
                : checkIns.flush().chain(() -> teller.tell(checkIn)).chain(() -> tellWhoIsMissed(checkIn, presence));
    }

    /// Once per call: whoever goes out and comes back is waited for no more.
    private Uni<Void> tellWhoIsMissed(CheckIn checkIn, RoomPresence presence) {
        return checkIn.state() == CheckInState.WAITING
                ? teller.tellRoomWaits(checkIn, presence.isPatientThere())
                : Uni.createFrom().voidItem();
    }
}
