package clinic.telerehab.messaging.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Until when an alert has to be acknowledged; the times are data in `rules/deadlines.v1.json`.
@Startup
@ApplicationScoped
class AcknowledgementDeadlines {
    private static final String FILE = "/rules/deadlines.v1.json";

    private final Map<Severity, Duration> within = new EnumMap<>(Severity.class);

    /// The file's content.
    record Content(int version, String approvedBy, String source, Map<Severity, String> acknowledgeWithin) {}

    AcknowledgementDeadlines() throws IOException {
        try (InputStream file = AcknowledgementDeadlines.class.getResourceAsStream(FILE)) {
            var content = new ObjectMapper().readValue(Objects.requireNonNull(file), Content.class);
            for (Severity severity : Severity.values()) {
                String time = Objects.requireNonNull(content.acknowledgeWithin().get(severity), severity.name());
                within.put(severity, Duration.parse(time));
            }
        }
    }

    Instant after(Instant raisedAt, Severity severity) {
        return raisedAt.plus(Objects.requireNonNull(within.get(severity)));
    }
}
