package clinic.telerehab.messaging.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;

/// Loads the times when the service starts; a file with one that can't be used stops the start.
@ApplicationScoped
class EscalationRulesProducer {
    private static final String FILE = "/rules/escalation.v1.json";

    @Produces
    @Singleton
    @Startup
    EscalationRules rules() throws IOException {
        try (var file = EscalationRulesProducer.class.getResourceAsStream(FILE)) {
            return new EscalationRules(
                    new ObjectMapper().readValue(Objects.requireNonNull(file), EscalationRules.Content.class));
        }
    }
}
