package clinic.telerehab.messaging.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who does something about an alert.
record Handler(String subject, @Nullable UUID practitionerId) {}
