package clinic.telerehab.messaging.rtm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;

/// Loads codes and limits when the service starts; a file that contradicts itself stops the start.
@ApplicationScoped
class RtmRulesProducer {
    private static final String FILE = "/rtm/rtm.v1.json";

    @Produces
    @Singleton
    @Startup
    RtmRules rules() throws IOException {
        try (var file = RtmRulesProducer.class.getResourceAsStream(FILE)) {
            return new RtmRules(new ObjectMapper().readValue(Objects.requireNonNull(file), RtmRules.Content.class));
        }
    }
}
