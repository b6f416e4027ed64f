package clinic.telerehab.messaging.room;

import clinic.telerehab.messaging.room.Participant.Kind;
import clinic.telerehab.messaging.room.Participants.Arrival;
import clinic.telerehab.messaging.stream.Relay;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What happens in a room, and who is told. The room's row must be locked.
@ApplicationScoped
class RoomChanges {
    private final RoomRepository rooms;
    private final Participants participants;
    private final RoomConfig config;
    private final RoomTokens tokens;
    private final Announcements announcements;
    private final Clock clock;

    RoomChanges(
            RoomRepository rooms,
            Participants participants,
            RoomConfig config,
            RoomTokens tokens,
            Announcements announcements,
            Clock clock) {
        this.rooms = rooms;
        this.participants = participants;
        this.config = config;
        this.tokens = tokens;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Tells streams and observers how a room stands.
    @ApplicationScoped
    static class Announcements {
        private final StreamTeller stream;
        private final Relay relay;
        private final List<RoomObserver> observers;

        Announcements(StreamTeller stream, Relay relay, @All List<RoomObserver> observers) {
            this.stream = stream;
            this.relay = relay;
            this.observers = observers;
        }

        Uni<Void> tell(Room room, List<Participant> present) {
            Uni<Void> told = stream.tell(room.patientId(), "room", Audience.ALL, Map.of("roomId", room.id()));
            for (RoomObserver observer : observers) {
                told = told.chain(() -> observer.changed(presence(room, present)));
            }
            return told;
        }

        Uni<Void> abandon(Room room) {
            Uni<Void> told = Uni.createFrom().voidItem();
            for (RoomObserver observer : observers) {
                told = told.chain(() -> observer.abandoned(room.id()));
            }
            return told;
        }

        /// What was said to find each other is kept no longer than the call.
        Uni<Void> forget(Room room) {
            return relay.forget(room.id());
        }

        private static RoomPresence presence(Room room, List<Participant> all) {
            return new RoomPresence(
                    room.id(),
                    room.patientId(),
                    room.clinicId(),
                    all.stream().anyMatch(Participant::isPresent),
                    all.stream().anyMatch(one -> one.kind() == Kind.PATIENT && one.isPresent()),
                    isIn(all, Kind.PATIENT) && isIn(all, Kind.CLINICIAN),
                    all.stream()
                            .filter(one -> one.kind() == Kind.CLINICIAN && one.isIn())
                            .map(Participant::id)
                            .collect(Collectors.toUnmodifiableSet()),
                    room.isClosed());
        }

        private static boolean isIn(List<Participant> all, Kind kind) {
            return all.stream().anyMatch(one -> one.kind() == kind && one.isIn());
        }
    }

    /// Somebody comes, for the first time or again. What changes nothing is told to nobody: whoever joins again when
    /// told of the room, as those who wait do, would be told of that, and so on without end.
    Uni<JoinView> join(Room room, Arrival arrival) {
        room.requireJoinable(clock.instant(), config.opensBefore(), config.closesAfter());
        RoomState state = room.state();
        return participants
                .of(room.id())
                .invoke(before -> requireUnlocked(room, arrival, before))
                .invoke(() -> noteClinician(room, arrival))
                .call(() -> participants.arrive(room.id(), arrival, clock.instant()))
                .chain(before -> settle(room, present -> room.state() != state || !present.equals(before)))
                .map(view -> joined(view, arrival.id()));
    }

    private static void requireUnlocked(Room room, Arrival arrival, List<Participant> before) {
        boolean wasAdmitted = before.stream().anyMatch(one -> one.id().equals(arrival.id()) && one.isAdmitted());
        room.requireUnlockedFor(wasAdmitted || arrival.kind() == Kind.CLINICIAN);
    }

    private static void noteClinician(Room room, Arrival arrival) {
        if (arrival.kind() == Kind.CLINICIAN) {
            room.enteredByClinician();
        }
    }

    private JoinView joined(RoomView room, String id) {
        boolean admitted = room.participants().stream().anyMatch(one -> one.id().equals(id) && one.isIn());
        return admitted
                ? new JoinView(room, id, true, tokens.sign(room.id(), id), tokens.iceServers(id))
                : new JoinView(room, id, false, null, List.of());
    }

    Uni<RoomView> admit(Room room, String id) {
        room.requireNotClosed();
        return participants.admit(room.id(), id).chain(() -> settle(room));
    }

    Uni<RoomView> leave(Room room, String id) {
        return participants.leave(room.id(), id).chain(() -> settle(room));
    }

    Uni<RoomView> close(Room room) {
        room.close(clock.instant());
        return participants
                .allLeave(room.id())
                .chain(() -> announcements.forget(room))
                .chain(() -> settle(room));
    }

    /// Closes what nobody ended.
    Uni<RoomView> abandon(Room room) {
        return announcements.abandon(room).chain(() -> close(room));
    }

    /// Writes the change and tells of it.
    Uni<RoomView> settle(Room room) {
        return settle(room, present -> true);
    }

    private Uni<RoomView> settle(Room room, Predicate<List<Participant>> isNews) {
        return rooms.flush()
                .chain(() -> participants.of(room.id()))
                .call(present -> isNews.test(present)
                        ? announcements.tell(room, present)
                        : Uni.createFrom().voidItem())
                .map(present -> RoomView.of(room, present));
    }

    Uni<List<Participant>> participants(UUID roomId) {
        return participants.of(roomId);
    }
}
