package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import clinic.telerehab.messaging.room.JoinView;
import clinic.telerehab.messaging.room.RoomPlan;
import clinic.telerehab.messaging.room.Rooms;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of check-ins in a call. One public method is one transaction.
@ApplicationScoped
class CheckInCallService {
    private static final String VIDEO_LIVE = "VIDEO_LIVE";
    private static final Action SCHEDULE = Action.change("check-in.schedule", Capacity.CARE_TEAM);
    private static final Action JOIN = Action.change("check-in.join", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action LEAVE = Action.change("check-in.leave", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action END = Action.change("check-in.end", Capacity.CARE_TEAM);

    private final CheckInRepository checkIns;
    private final CheckInChanges changes;
    private final Rooms rooms;
    private final AccessGuard guard;
    private final Clock clock;

    CheckInCallService(
            CheckInRepository checkIns, CheckInChanges changes, Rooms rooms, AccessGuard guard, Clock clock) {
        this.checkIns = checkIns;
        this.changes = changes;
        this.rooms = rooms;
        this.guard = guard;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CheckInView> schedule(UUID id, @Nullable IfMatch seen, ScheduleRequest request) {
        return changes.of(SCHEDULE, id, seen)
                .invoke(checkIn -> request.requireSensible(clock.instant()))
                .invoke(checkIn -> checkIn.schedule(request, roomOf(checkIn)))
                .call(checkIn -> rooms.plan(plan(checkIn, request)))
                .chain(changes::settle);
    }

    private static UUID roomOf(CheckIn checkIn) {
        UUID room = checkIn.roomId();
        return room == null ? UuidCreator.getTimeOrderedEpoch() : room;
    }

    private static RoomPlan plan(CheckIn checkIn, ScheduleRequest request) {
        return new RoomPlan(
                Objects.requireNonNull(checkIn.roomId()),
                checkIn.patientId(),
                checkIn.clinicId(),
                request.startsAt(),
                request.endsAt());
    }

    /// Comes to the room, or comes back: the same request does both.
    @WithTransaction
    Uni<JoinView> join(UUID id) {
        return checkIns.require(id)
                .chain(checkIn -> guard.require(JOIN, checkIn.patientId())
                        .invoke(CheckInCallService::requireConsent)
                        .call(access -> checkIns.lock(checkIn).invoke(CheckIn::requireJoinable))
                        .chain(access -> rooms.join(Objects.requireNonNull(checkIn.roomId()), access)));
    }

    private static void requireConsent(Access access) {
        if (!access.hasConsent(VIDEO_LIVE)) {
            throw new DomainProblem(MessagingProblem.VIDEO_LIVE_CONSENT_MISSING);
        }
    }

    /// Ends nothing: whoever left may come back.
    @WithTransaction
    Uni<CheckInView> leave(UUID id) {
        return checkIns.require(id)
                .chain(checkIn -> guard.require(LEAVE, checkIn.patientId())
                        .call(access -> checkIns.lock(checkIn).invoke(CheckIn::requireJoinable))
                        .call(access -> rooms.leave(Objects.requireNonNull(checkIn.roomId()), access))
                        .map(access -> checkIn.view()));
    }

    @WithTransaction
    Uni<CheckInView> end(UUID id) {
        return checkIns.require(id)
                .call(checkIn -> guard.require(END, checkIn.patientId()))
                .chain(checkIns::lock)
                .invoke(CheckIn::requireJoinable)
                .call(changes::closeRoom)
                .map(CheckIn::view);
    }
}
