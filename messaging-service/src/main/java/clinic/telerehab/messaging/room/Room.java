package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a call takes place.
@Entity
@Table(name = "room")
class Room {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RoomState state;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    @Column(nullable = false)
    private int version;

    protected Room() {}

    static Room plan(RoomPlan plan) {
        var room = new Room();
        room.id = plan.roomId();
        room.patientId = plan.patientId();
        room.clinicId = plan.clinicId();
        room.state = RoomState.CREATED;
        room.startsAt = plan.startsAt();
        room.endsAt = plan.endsAt();
        return room;
    }

    void move(RoomPlan plan) {
        requireNotClosed();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
    }

    void requireJoinable(Instant now, Duration before, Duration after) {
        requireNotClosed();
        if (now.isBefore(startsAt.minus(before)) || now.isAfter(endsAt.plus(after))) {
            throw new DomainProblem(MessagingProblem.ROOM_NOT_OPEN);
        }
    }

    /// A clinician is there: whoever waits can be let in.
    void enteredByClinician() {
        if (state == RoomState.CREATED) {
            state = RoomState.OPEN;
        }
    }

    /// Newcomers are turned away at the door; who was in before may come back.
    void requireUnlockedFor(boolean wasAdmitted) {
        if (state == RoomState.LOCKED && !wasAdmitted) {
            throw new DomainProblem(MessagingProblem.ROOM_LOCKED);
        }
    }

    void lock() {
        requireState(RoomState.OPEN);
        state = RoomState.LOCKED;
    }

    void unlock() {
        requireState(RoomState.LOCKED);
        state = RoomState.OPEN;
    }

    void close(Instant now) {
        state = RoomState.CLOSED;
        closedAt = now;
    }

    void requireNotClosed() {
        if (isClosed()) {
            throw new DomainProblem(MessagingProblem.ROOM_CLOSED);
        }
    }

    private void requireState(RoomState required) {
        requireNotClosed();
        if (state != required) {
            throw new DomainProblem(MessagingProblem.ROOM_STATE_CONFLICT);
        }
    }

    boolean isOver(Instant before) {
        return !isClosed() && endsAt.isBefore(before);
    }

    boolean isClosed() {
        return state == RoomState.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    RoomState state() {
        return state;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int version() {
        return version;
    }
}
