package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.change.CreatedOnce;
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

/// A time at which a patient and a practitioner meet.
@Entity
@Table(name = "appointment")
class Appointment implements CreatedOnce {
    private static final Duration EARLY = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "practitioner_id", nullable = false, updatable = false)
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private MeetingMode mode;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AppointmentState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_by", nullable = false)
    private Side proposedBy;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "check_in_id", updatable = false)
    private @Nullable UUID checkInId;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Appointment() {}

    static Appointment propose(UUID id, UUID clinicId, ProposeAppointmentRequest request, Side by, Instant now) {
        request.slot().requireBookable(now);
        var appointment = new Appointment();
        appointment.id = id;
        appointment.clinicId = clinicId;
        appointment.patientId = request.patientId();
        appointment.practitionerId = request.practitionerId();
        appointment.mode = request.mode();
        appointment.startsAt = request.startsAt();
        appointment.endsAt = request.endsAt();
        appointment.note = request.note();
        appointment.checkInId = request.checkInId();
        appointment.state = AppointmentState.PROPOSED;
        appointment.proposedBy = by;
        appointment.requestHash = request.hash(id);
        return appointment;
    }

    void confirm(Side by, Instant now) {
        requireAnswer(by);
        if (!startsAt.isAfter(now)) {
            throw new DomainProblem(MessagingProblem.APPOINTMENT_NOT_NOW);
        }
        state = AppointmentState.CONFIRMED;
    }

    void decline(Side by) {
        requireAnswer(by);
        state = AppointmentState.DECLINED;
    }

    /// INV-A2: another time has to be confirmed by the other side, whoever confirmed the last one.
    void reschedule(TimeSlot slot, Side by, Instant now) {
        require(state.isAhead());
        slot.requireBookable(now);
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        state = AppointmentState.PROPOSED;
        proposedBy = by;
    }

    void cancel() {
        require(state.isAhead() || state == AppointmentState.ARRIVED);
        state = AppointmentState.CANCELLED;
    }

    /// From half an hour before it begins until it ends.
    void arrive(Instant now) {
        require(state == AppointmentState.CONFIRMED);
        requireTime(!now.isBefore(startsAt.minus(EARLY)) && now.isBefore(endsAt));
        state = AppointmentState.ARRIVED;
    }

    void fulfil(Instant now) {
        require(state == AppointmentState.ARRIVED);
        requireTime(!now.isBefore(startsAt));
        state = AppointmentState.FULFILLED;
    }

    /// Of one that was confirmed, or of somebody who came and left again.
    void noShow(Instant now) {
        require(state == AppointmentState.CONFIRMED || state == AppointmentState.ARRIVED);
        requireTime(!now.isBefore(startsAt));
        state = AppointmentState.NO_SHOW;
    }

    private void requireAnswer(Side by) {
        require(state == AppointmentState.PROPOSED);
        if (by == proposedBy) {
            throw new DomainProblem(MessagingProblem.APPOINTMENT_WAITS_FOR_OTHER_SIDE);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new DomainProblem(MessagingProblem.APPOINTMENT_STATE_CONFLICT);
        }
    }

    private static void requireTime(boolean holds) {
        if (!holds) {
            throw new DomainProblem(MessagingProblem.APPOINTMENT_NOT_NOW);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID clinicId() {
        return clinicId;
    }

    UUID patientId() {
        return patientId;
    }

    UUID practitionerId() {
        return practitionerId;
    }

    MeetingMode mode() {
        return mode;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    AppointmentState state() {
        return state;
    }

    Side proposedBy() {
        return proposedBy;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    UUID checkInId() {
        return checkInId;
    }

    int version() {
        return version;
    }
}
