package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A process of the suite: its command, its environment and nothing else of ours, its log and the address that tells
/// when it is ready.
final class Child implements Part {
    private final Settings settings;
    private final String name;
    private final Program program;
    private final Readiness readiness;
    private final Brake brake = new Brake(this::processes);
    private @Nullable Process process;

    /// @param program asked anew at every start
    Child(Settings settings, String name, Program program, URI readiness) {
        this.settings = settings;
        this.name = name;
        this.program = program;
        this.readiness = new Readiness(settings, readiness);
    }

    /// What is started, as it is now: secrets and versions change while the suite runs.
    interface Program {
        Run now() throws IOException;
    }

    record Run(List<String> command, Map<String, String> environment) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() throws IOException {
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

    @Override
    public void awaitReady() throws IOException, InterruptedException {
        readiness.await(this);
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
            case "freeze" -> brake.hold();
            case "slow" -> brake.drag();
            case "thaw" -> brake.release();
            default -> {
                return Part.super.obey(verb);
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

    @Override
    public synchronized void stop() throws IOException, InterruptedException {
        brake.release();
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            Leftovers.end(process.toHandle());
        }
        Leftovers.forget(settings.data(), name);
    }

    @Override
    public synchronized void kill() throws IOException, InterruptedException {
        brake.release();
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Leftovers.killAndAwait(process.toHandle());
        }
    }
}
