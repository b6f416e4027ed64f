package clinic.telerehab.messaging.checkin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who wants to be shown exercises, or to show them.
///
/// @param subject the login of who asks; null for a rule
record Asker(
        UUID patientId,
        UUID clinicId,
        Origin origin,
        @Nullable String subject) {}
