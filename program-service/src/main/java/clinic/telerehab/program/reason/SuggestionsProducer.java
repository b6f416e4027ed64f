package clinic.telerehab.program.reason;

import clinic.telerehab.program.catalogue.Catalogue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Loads the figures when the service starts, which it does not with a file that contradicts itself.
@ApplicationScoped
class SuggestionsProducer {
    static final String FILE = "/rules/reasons.v1.json";

    @Produces
    @Singleton
    @Startup
    Suggestions suggestions(Catalogue catalogue) {
        return new Suggestions(catalogue, read(FILE));
    }

    static SuggestionFigures read(String path) {
        try (InputStream file = SuggestionsProducer.class.getResourceAsStream(path)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file, path), SuggestionFigures.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
