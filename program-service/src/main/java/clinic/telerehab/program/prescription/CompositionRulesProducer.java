package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.CompositionRules.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// Loads the rules' data when the service starts.
@ApplicationScoped
class CompositionRulesProducer {
    private static final String FILE = "/rules/composition.v1.json";

    /// The file's content.
    record Content(int version, List<Rule> rules) {}

    @Produces
    @Singleton
    @Startup
    CompositionRules rules() throws IOException {
        try (InputStream file = getClass().getResourceAsStream(FILE)) {
            var content = new ObjectMapper().readValue(Objects.requireNonNull(file), Content.class);
            return new CompositionRules(content.rules());
        }
    }
}
