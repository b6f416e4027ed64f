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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A process of the suite: its command, its environment and nothing else of ours, its log and the address that tells
/// when it is ready: by a 200, or, where it speaks no HTTP, by listening.
final class Child implements Breakable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    // Beside other work that keeps the machine busy.
    private static final Duration LONG_READY_WITHIN = Duration.ofMinutes(15);

    private final Settings settings;
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final URI readiness;
    private final Brake brake = new Brake(this::processes);
    private @Nullable Process process;

    Child(Settings settings, String name, List<String> command, Map<String, String> environment, URI readiness) {
        this.settings = settings;
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.readiness = readiness;
    }

    String name() {
        return name;
    }

    synchronized void start() throws IOException {
        Path log = settings.log(name);
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        onlyWith(environment, builder.environment());
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

    private Stream<ProcessHandle> processes() {
        Process own = process;
        return own == null
                ? Stream.empty()
                : Stream.concat(Stream.of(own.toHandle()), own.descendants()).filter(ProcessHandle::isAlive);
    }

    @Override
    public int obey(String verb) throws Exception {
        switch (verb) {
            case "start" -> {
                if (!isAlive()) {
                    start();
                }
                awaitReady();
            }
            case "stop" -> stop();
            case "kill" -> kill();
            case "freeze" -> brake.hold();
            case "slow" -> brake.drag();
            case "thaw" -> brake.release();
            default -> {
                return UNKNOWN;
            }
        }
        return DONE;
    }

    @Override
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    synchronized void stop() throws IOException, InterruptedException {
        brake.release();
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            Leftovers.end(process.toHandle());
        }
        Leftovers.forget(settings.data(), name);
    }

    /// As a machine that fails would: without a word.
    synchronized void kill() throws IOException, InterruptedException {
        brake.release();
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Leftovers.killAndAwait(process.toHandle());
        }
    }
}
