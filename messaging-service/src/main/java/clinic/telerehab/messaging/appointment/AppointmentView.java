package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment as its reader may see it.
///
/// @param proposedBy who named the time; the other side confirms it
/// @param note for the patient and the care team alone, like the check-in it belongs to
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentView(
        UUID id,
        UUID patientId,
        UUID practitionerId,
        MeetingMode mode,
        Instant startsAt,
        Instant endsAt,
        AppointmentState state,
        Side proposedBy,
        @Nullable String note,
        @Nullable UUID checkInId,
        int version)
        implements Versioned {

    static AppointmentView of(Appointment appointment) {
        return of(new SeenAppointment(appointment, true));
    }

    static AppointmentView of(SeenAppointment seen) {
        var appointment = seen.appointment();
        return new AppointmentView(
                appointment.id(),
                appointment.patientId(),
                appointment.practitionerId(),
                appointment.mode(),
                appointment.startsAt(),
                appointment.endsAt(),
                appointment.state(),
                appointment.proposedBy(),
                seen.whole() ? appointment.note() : null,
                seen.whole() ? appointment.checkInId() : null,
                appointment.version());
    }
}
