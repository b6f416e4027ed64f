package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A process of the suite: its command, its environment and nothing else of ours, its log and the address that tells
/// when it is ready.
final class Child implements Part {
    private final Settings settings;
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Readiness readiness;
    private @Nullable Process process;

    Child(Settings settings, String name, List<String> command, Map<String, String> environment, URI readiness) {
        this.settings = settings;
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.readiness = new Readiness(settings, readiness);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() throws IOException {
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

    @Override
    public void awaitReady() throws IOException, InterruptedException {
        readiness.await(this);
    }

    @Override
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    @Override
    public synchronized void stop() throws IOException {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            Leftovers.end(process.toHandle());
        }
        Leftovers.forget(settings.data(), name);
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Leftovers.killAndAwait(process.toHandle());
        }
    }
}
