package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ProgressionRules.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Loads the rules' data when the service starts, which a faulty file prevents.
@ApplicationScoped
class ProgressionFile {
    private static final String FILE = "/rules/progression.v1.json";

    /// The file's content.
    ///
    /// @param rules asked in this order
    /// @param steps decided after a rule was met and no step fits
    record Content(
            int version,
            @Nullable String approvedBy,
            Map<String, Figure> figures,
            Listed<List<Integer>> pyramids,
            Listed<String> correctOnly,
            List<Rule> rules,
            List<Rule> steps) {

        Figures namedFigures() {
            Map<String, Integer> values = new TreeMap<>();
            figures.forEach((name, figure) -> values.put(name, figure.value()));
            return Figures.of(values, pyramids.value(), Set.copyOf(correctOnly.value()));
        }
    }

    /// A number with where it comes from and who signed it.
    record Figure(
            int value,
            String meaning,
            String unit,
            String source,
            @Nullable String approvedBy) {}

    /// A list with where it comes from and who signed it.
    record Listed<T>(
            List<T> value,
            String meaning,
            String source,
            @Nullable String approvedBy) {}

    @Produces
    @Singleton
    @Startup
    ProgressionRules rules() {
        return shipped();
    }

    static ProgressionRules shipped() {
        try (InputStream file = ProgressionFile.class.getResourceAsStream(FILE)) {
            return new ProgressionRules(new ObjectMapper().readValue(Objects.requireNonNull(file), Content.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
