package clinic.telerehab.messaging.standing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Loads the figures when the service starts, which it does not with a file that can't be right.
@ApplicationScoped
class FiguresProducer {
    private static final String FILE = "/standing/figures.v1.json";

    @Produces
    @Singleton
    @Startup
    Figures figures() {
        try (InputStream file = FiguresProducer.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file, FILE), Figures.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
