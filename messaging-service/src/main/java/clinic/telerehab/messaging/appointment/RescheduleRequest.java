package clinic.telerehab.messaging.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another time, for the other side to confirm.
@Schema(examples = """
        {"startsAt": "2026-03-03T09:00:00Z", "endsAt": "2026-03-03T09:30:00Z"}
        """)
record RescheduleRequest(@NotNull Instant startsAt, @NotNull Instant endsAt) {
    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}
