package clinic.telerehab.patient.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Loads the screening when the service starts, which it does not with a file that contradicts itself.
@ApplicationScoped
class ScreeningProducer {
    private static final String FILE = "/screening/REDFLAG_LBP-1.json";

    @Produces
    @Singleton
    @Startup
    Screening screening() {
        return new Screening(ScreeningFile.read(FILE));
    }
}
