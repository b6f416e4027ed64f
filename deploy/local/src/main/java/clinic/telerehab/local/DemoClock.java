package clinic.telerehab.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/// The time that all services of a demo go by: the system's, and so much ahead. Kept in a file, so that it outlives a
/// service that is killed.
final class DemoClock {
    // The services look every 50 ms.
    private static final long UNTIL_ALL_HAVE_LOOKED_MS = 200;

    private final Path file;

    DemoClock(Path file) {
        this.file = file;
    }

    JsonObject read() {
        Duration ahead = ahead();
        return new JsonObject()
                .put("ahead", ahead.toString())
                .put("now", Instant.now().plus(ahead).toString());
    }

    /// Answers when every service goes by the new time.
    ///
    /// @param ahead how far ahead of the system's time, such as `P200D`
    /// @return the status to answer: 204, or 400 for what is no duration
    int move(String ahead) throws IOException, InterruptedException {
        Duration asked;
        try {
            asked = Duration.parse(ahead);
        } catch (DateTimeParseException wrong) {
            return 400;
        }
        Files.createDirectories(file.resolveSibling(""));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, asked.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        TimeUnit.MILLISECONDS.sleep(UNTIL_ALL_HAVE_LOOKED_MS);
        return 204;
    }

    private Duration ahead() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeParseException unreadable) {
            return Duration.ZERO;
        }
    }
}
