package clinic.telerehab.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private Leftovers() {}

    static void remember(Path data, String name, ProcessHandle process) throws IOException {
        Path folder = Files.createDirectories(data.resolve("run"));
        Files.writeString(folder.resolve(name + ".pid"), process.pid() + " " + startOf(process));
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

    /// A server whose launcher is gone: it is told to stop at once, and its data is sound.
    static void stopPostgres(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> running = ProcessHandle.of(
                        Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (running.isPresent()) {
            new ProcessBuilder("kill", "-INT", Long.toString(running.get().pid()))
                    .inheritIO()
                    .start();
            if (!hasEnded(running.get())) {
                throw new IOException("an older PostgreSQL does not stop: process "
                        + running.get().pid());
            }
        }
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
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> startOf(process).equals(parts[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
