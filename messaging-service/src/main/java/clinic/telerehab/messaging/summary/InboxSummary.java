package clinic.telerehab.messaging.summary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole of what is told, as patient-service reads it.
///
/// @param critical how many alerts of that severity are open
/// @param oldestUnreadAt since when a message of the patient waits to be read; null when none does
/// @param oldestClipAt since when a clip waits for its review; null when none does
record InboxSummary(
        UUID patientId,
        int critical,
        int high,
        int medium,
        int low,
        @Nullable Instant oldestUnreadAt,
        @Nullable Instant oldestClipAt) {}
