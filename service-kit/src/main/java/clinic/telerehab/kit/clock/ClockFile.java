package clinic.telerehab.kit.clock;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Moves the clock of a demo to where a file says, for all services at once and also for one that starts
/// later. The file holds how far ahead of the system's time it is, such as `P200D`; without it no time is moved.
@ApplicationScoped
class ClockFile {
    private static final long LOOK_EVERY_MS = 50;

    private final Optional<Path> file;
    private final MovableClock clock;
    private final Vertx vertx;

    ClockFile(@ConfigProperty(name = "clock.file") Optional<Path> file, MovableClock clock, Vertx vertx) {
        this.file = file;
        this.clock = clock;
        this.vertx = vertx;
    }

    void follow(@Observes StartupEvent started) {
        if (file.isPresent() && clock.isMovable()) {
            follow(file.get());
            vertx.setPeriodic(LOOK_EVERY_MS, tick -> follow(file.get()));
        }
    }

    /// A few bytes of a local file, and only where a demo runs: nothing an event loop has to be spared.
    private void follow(Path path) {
        try {
            String ahead = Files.exists(path) ? Files.readString(path).strip() : "";
            clock.moveTo(ahead.isEmpty() ? Duration.ZERO : Duration.parse(ahead));
        } catch (IOException | DateTimeParseException unreadable) {
            Log.warnf("the demo clock stays: %s", unreadable.getMessage());
        }
    }
}
