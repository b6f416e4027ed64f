package clinic.telerehab.messaging.inbox;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert as another service tells it.
record RaisedAlert(
        String type,
        Severity severity,
        UUID patientId,
        UUID clinicId,
        @Nullable UUID sessionId,
        String dedupKey,
        Map<String, BigDecimal> evidence) {}
