package clinic.telerehab.messaging.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an alert was raised and until when somebody has to acknowledge it.
///
/// @param due null when nobody need hurry
record Deadline(Instant from, @Nullable Instant due) {}
