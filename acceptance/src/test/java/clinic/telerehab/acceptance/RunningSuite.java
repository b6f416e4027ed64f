package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A suite of the tests' own, on ports of its own and with an empty folder: started for the first class that needs it,
/// shared by all, ended with the last test. `-Dsuite.port` moves it elsewhere; with `-Dsuite.running=true` the one that
/// runs there already is used and left as it is.
final class RunningSuite implements BeforeAllCallback {
    static final int PORT = Integer.getInteger("suite.port", 18_080);
    static final Path DATA = Path.of("target/suite");
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent("suite", key -> start(), AutoCloseable.class);
        assertThat(running).isNotNull();
    }

    /// What the suite made up at its start, for the tests that look behind the front door.
    static String secret(String name) throws IOException {
        var secrets = new Properties();
        try (InputStream in = Files.newInputStream(DATA.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name);
    }

    /// What a process of the suite has logged so far.
    static List<String> log(String process) throws IOException {
        return Files.readAllLines(DATA.resolve("logs").resolve(process + ".log"));
    }

    /// What a service tells operators: lines of name, labels and figure.
    static String metrics(String service) throws IOException {
        int port = PORT + 11 + List.of("patient", "program", "messaging").indexOf(service);
        try (InputStream in =
                URI.create("http://localhost:" + port + "/q/metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static AutoCloseable start() {
        if (Boolean.getBoolean("suite.running")) {
            return () -> {};
        }
        try {
            Process launcher = launch();
            // Only the test of streams needs the second one; it starts it again.
            new Stage(PORT, new SilentNarrator()).processes().command("messaging-service-2", "stop");
            return () -> end(launcher);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Process launch() throws IOException, InterruptedException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path log = Path.of("target/suite.log").toAbsolutePath();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Dgateway.requests-per-second=5000",
                "-Dgateway.burst=5000",
                "-cp",
                "deploy/local/target/classes:deploy/local/target/lib/*",
                "clinic.telerehab.local.Launcher",
                "--fresh",
                "--replicas",
                "messaging-service=2",
                "--port",
                Integer.toString(PORT),
                "--data",
                DATA.toAbsolutePath().toString());
        var builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Only what a test asks to have recorded is sent there.
        builder.environment().put("OTLP_ENDPOINT", "http://127.0.0.1:" + Collector.PORT);
        Process launcher = builder.start();
        awaitRunning(launcher, log);
        return launcher;
    }

    private static void awaitRunning(Process launcher, Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!Files.readString(log).contains("The suite runs.")) {
            if (launcher.waitFor(300, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                launcher.destroy();
                throw new IOException("the suite does not start:\n" + Files.readString(log));
            }
        }
    }

    private static void end(Process launcher) throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }
}
