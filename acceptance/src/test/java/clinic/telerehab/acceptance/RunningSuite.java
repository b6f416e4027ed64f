package clinic.telerehab.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A suite of the tests' own, on ports of its own and with an empty folder, ended with the tests.
final class RunningSuite implements AutoCloseable {
    static final int PORT = 18_080;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

    private final Process launcher;

    private RunningSuite(Process launcher) {
        this.launcher = launcher;
    }

    static RunningSuite start() throws IOException, InterruptedException {
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
                "--port",
                Integer.toString(PORT),
                "--data",
                Path.of("target/suite").toAbsolutePath().toString());
        Process launcher = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitRunning(launcher, log);
        return new RunningSuite(launcher);
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

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }
}
