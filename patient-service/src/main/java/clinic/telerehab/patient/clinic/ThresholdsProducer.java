package clinic.telerehab.patient.clinic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;

/// Loads the figures when the service starts; a file that contradicts itself stops the start.
@ApplicationScoped
class ThresholdsProducer {
    private static final String FILE = "/clinic/thresholds.v1.json";

    @Produces
    @Singleton
    @Startup
    Thresholds thresholds() throws IOException {
        try (var file = getClass().getResourceAsStream(FILE)) {
            var content = new ObjectMapper().readValue(Objects.requireNonNull(file), Threshold.Content.class);
            return new Thresholds(content.thresholds(), content.followUpMonths());
        }
    }
}
