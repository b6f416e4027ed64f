package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.ReferenceTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// Loads the rules' data when the service starts, which a faulty file prevents.
@ApplicationScoped
class CompositionRulesProducer {
    private static final String FILE = "/rules/composition.v1.json";

    /// The file's content.
    record Content(int version, Work work, List<RuleRow> rules) {}

    @Produces
    @Singleton
    @Startup
    CompositionRules rules() throws IOException {
        var content = read();
        return new CompositionRules(content.rules(), content.work(), ReferenceTable.tagsMet());
    }

    @Produces
    @Singleton
    WeeklyDose weeklyDose() throws IOException {
        return new WeeklyDose(read().work(), ReferenceTable.muscleLayers());
    }

    private Content read() throws IOException {
        try (InputStream file = getClass().getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), Content.class);
        }
    }
}
