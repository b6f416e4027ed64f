package clinic.telerehab.program.adherence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Loads the figures when the service starts, which it does not with a file that contradicts itself.
@ApplicationScoped
class AdherenceRulesProducer {
    @Produces
    @Singleton
    @Startup
    AdherenceRules rules() {
        return AdherenceRulesFile.read(AdherenceRulesFile.SHIPPED);
    }
}
