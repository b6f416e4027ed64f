package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A time at which to meet, for the other side to confirm.
///
/// @param note for both sides, such as what to bring
@Schema(examples = """
        {"patientId": "0197a5c2-7e10-7c3a-9b1f-2f6d1c0a4e55", "practitionerId": "0197a5c2-7e10-7c3a-9b1f-2f6d1c0a4e56",
         "mode": "VIDEO", "startsAt": "2026-03-02T09:00:00Z", "endsAt": "2026-03-02T09:30:00Z"}
        """)
record ProposeAppointmentRequest(
        @NotNull UUID patientId,
        @NotNull UUID practitionerId,
        @NotNull MeetingMode mode,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Size(max = 1000) @Nullable String note,
        @Nullable UUID checkInId) {
    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    String hash(UUID id) {
        return RequestHash.of(id, this);
    }
}
