package clinic.telerehab.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ends the processes that a killed launcher could not end itself. A process is known by its number and the moment it
/// started, so that no stranger with the same number is ever harmed.
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    // The kernel tells a start in ticks since boot, and the moment of boot moves with the clock.
    private static final Duration SAME_MOMENT = Duration.ofSeconds(3);
    private static final int POSTMASTER_START = 2;

    private Leftovers() {}

    static void remember(Path data, String name, ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        DataFolder.writePrivately(data.resolve("run").resolve(name + ".pid"), process.pid() + " " + start);
    }

    static Optional<ProcessHandle> find(Path data, String name) throws IOException {
        Path file = data.resolve("run").resolve(name + ".pid");
        return Files.exists(file) ? remembered(file) : Optional.empty();
    }

    static void forget(Path data, String name) throws IOException {
        Files.deleteIfExists(data.resolve("run").resolve(name + ".pid"));
    }

    static void stopAll(Path data) throws IOException {
        Path folder = data.resolve("run");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".pid")).toList()) {
                remembered(file).ifPresent(Leftovers::end);
                Files.delete(file);
            }
        }
        stopPostgres(data.resolve("postgres"));
    }

    /// A server whose launcher is gone, or cannot stop it: it ends its sessions, writes what it has and goes.
    static void stopPostgres(Path cluster) throws IOException {
        Optional<ProcessHandle> server = postmaster(cluster);
        if (server.isPresent()) {
            ProcessHandle running = server.get();
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
            new ProcessBuilder("kill", "-INT", Long.toString(running.pid()))
                    .inheritIO()
                    .start();
            if (!hasEnded(running)) {
                throw new IOException("an older PostgreSQL does not stop: process " + running.pid());
            }
        }
    }

    static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() <= POSTMASTER_START) {
            return Optional.empty();
        }
        Instant start =
                Instant.ofEpochSecond(Long.parseLong(lines.get(POSTMASTER_START).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(process -> startedAt(process, start));
    }

    /// Asks it to end, and ends it when it does not.
    static void end(ProcessHandle process) {
        if (!process.destroy() || !hasEnded(process)) {
            killAndAwait(process);
        }
    }

    static void killAndAwait(ProcessHandle process) {
        if (process.destroyForcibly() && !hasEnded(process)) {
            throw new IllegalStateException("process " + process.pid() + " does not end");
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            return process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS) != null;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<ProcessHandle> remembered(Path file) throws IOException {
        String[] parts = Files.readString(file).strip().split(" ", 2);
        Instant start = Instant.parse(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0])).filter(process -> startedAt(process, start));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(known -> Duration.between(known, start).abs().compareTo(SAME_MOMENT) <= 0)
                .orElse(false);
    }
}
