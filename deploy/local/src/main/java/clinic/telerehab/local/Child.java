package clinic.telerehab.local;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A process of the suite: its command, its environment and nothing else of ours, its log and the address that tells
/// when it is ready: by a 200, or, where it speaks no HTTP, by listening.
final class Child {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    // Beside other work that keeps the machine busy.
    private static final Duration LONG_READY_WITHIN = Duration.ofMinutes(15);

    private final Settings settings;
    private final String name;
    private final Program program;
    private final URI readiness;
    private @Nullable Process process;

    /// @param program asked anew at every start
    Child(Settings settings, String name, Program program, URI readiness) {
        this.settings = settings;
        this.name = name;
        this.program = program;
        this.readiness = readiness;
    }

    /// What is started, as it is now: secrets and versions change while the suite runs.
    interface Program {
        Run now() throws IOException;
    }

    record Run(List<String> command, Map<String, String> environment) {}

    String name() {
        return name;
    }

    synchronized void start() throws IOException {
        Path log = settings.log(name);
        Files.createDirectories(log.getParent());
        Run run = program.now();
        var builder = new ProcessBuilder(run.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        onlyWith(run.environment(), builder.environment());
        process = builder.start();
        Leftovers.remember(settings.data(), name, process.toHandle());
    }

    static void onlyWith(Map<String, String> wanted, Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
        environment.putAll(wanted);
    }

    /// Waits until it says that it is ready.
    void awaitReady() throws IOException, InterruptedException {
        Duration patience = settings.isLong() ? LONG_READY_WITHIN : READY_WITHIN;
        long until = System.nanoTime() + patience.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(client)) {
                if (!isAlive() || System.nanoTime() > until) {
                    throw new IOException(name + " did not start; see " + settings.log(name));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        if (readiness.getScheme().equals("tcp")) {
            return isListening();
        }
        try {
            var request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isListening() {
        try (var line = new Socket(readiness.getHost(), readiness.getPort())) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    synchronized void stop() throws IOException {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            Leftovers.end(process.toHandle());
        }
        Leftovers.forget(settings.data(), name);
    }

    /// As a machine that fails would: without a word.
    synchronized void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Leftovers.killAndAwait(process.toHandle());
        }
    }
}
