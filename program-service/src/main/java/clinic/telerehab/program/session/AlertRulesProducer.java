package clinic.telerehab.program.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Loads the data of the alert rules when the service starts.
@ApplicationScoped
class AlertRulesProducer {
    private static final String FILE = "/rules/alerts.v1.json";

    /// The file's content.
    record Content(int version, PainSpike painSpike) {}

    @Produces
    @Singleton
    @Startup
    PainSpike painSpike() throws IOException {
        try (InputStream file = getClass().getResourceAsStream(FILE)) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(file), Content.class)
                    .painSpike();
        }
    }
}
