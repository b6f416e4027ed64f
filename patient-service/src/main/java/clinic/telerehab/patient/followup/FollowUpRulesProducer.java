package clinic.telerehab.patient.followup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Loads the numbers of follow-up when the service starts, which it does not with a file that contradicts itself.
@ApplicationScoped
class FollowUpRulesProducer {
    static final String FILE = "/followup/follow-up.v1.json";

    @Produces
    @Singleton
    @Startup
    FollowUpRules rules() {
        return read(FILE);
    }

    static FollowUpRules read(String path) {
        try (InputStream file = FollowUpRulesProducer.class.getResourceAsStream(path)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file, path), FollowUpRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
