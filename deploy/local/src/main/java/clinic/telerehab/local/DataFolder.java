package clinic.telerehab.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that keeps everything of one suite, for its owner's eyes only, and the lock that lets one launcher use
/// it.
final class DataFolder {
    // The folder is named by whoever starts the suite, so only what the suite itself put there is ever deleted.
    private static final List<String> OWN = List.of(
            "access-trial.pem",
            "audit",
            "backup",
            "logs",
            "objects",
            "podman",
            "postgres",
            "relay",
            "run",
            "secrets.properties",
            "time",
            "verify",
            "patient-service.env",
            "program-service.env",
            "messaging-service.env");

    private DataFolder() {}

    static void create(Path data) throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    /// Held as long as the launcher lives; empty when another one holds it.
    static Optional<AutoCloseable> lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    static void empty(Path data) throws IOException {
        for (String name : OWN) {
            delete(data.resolve(name));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /// Whole or not at all, and readable by nobody else at any moment.
    static void writePrivately(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("").toAbsolutePath());
        // A temporary file is its owner's only from the start.
        Path draft = Files.createTempFile(folder, ".draft", "");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
