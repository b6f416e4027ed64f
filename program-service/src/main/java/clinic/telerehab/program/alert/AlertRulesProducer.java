package clinic.telerehab.program.alert;

import clinic.telerehab.program.alert.AlertRules.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Loads the alert rules when the service starts, which it does not with a file that contradicts itself.
@ApplicationScoped
class AlertRulesProducer {
    private static final String FILE = "/rules/alerts.v1.json";

    /// The file's content.
    record Content(int version, List<Rule> rules) {}

    @Produces
    @Singleton
    @Startup
    AlertRules rules() {
        try (InputStream file = AlertRulesProducer.class.getResourceAsStream(FILE)) {
            return new AlertRules(new ObjectMapper()
                    .readValue(Objects.requireNonNull(file, FILE), Content.class)
                    .rules());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
