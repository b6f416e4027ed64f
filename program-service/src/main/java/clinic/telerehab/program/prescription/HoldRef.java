package clinic.telerehab.program.prescription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rest from a program, from one day until before another, where the patient is.
///
/// @param until the first day after the rest
/// @param reviewOn the day on which a clinician looks at it, at the latest the last
/// @param endedAt when it was ended before its time or closed at its end; null while it runs
/// @param keepWalking whether walking goes on, as it does unless a clinician says otherwise (SF-07)
public record HoldRef(
        UUID id,
        LocalDate from,
        LocalDate until,
        LocalDate reviewOn,
        @Nullable Instant endedAt,
        @Nullable LocalDate endedOn,
        boolean keepWalking,
        String reasonCode) {

    public boolean covers(LocalDate day) {
        LocalDate end = endedOn == null || endedOn.isAfter(until) ? until : endedOn;
        return !day.isBefore(from) && day.isBefore(end);
    }
}
