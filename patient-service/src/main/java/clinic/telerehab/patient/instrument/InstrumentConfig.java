package clinic.telerehab.patient.instrument;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Which texts a deployer brings, and for which licences they vouch.
@ConfigMapping(prefix = "instruments")
interface InstrumentConfig {
    /// The mounted directory with further text packs, read when the service starts.
    Optional<Path> textDir();

    /// Codes of class B instruments whose licence the deployer has confirmed.
    Optional<Set<String>> licenceConfirmed();
}
