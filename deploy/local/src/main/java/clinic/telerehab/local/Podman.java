package clinic.telerehab.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// podman with a store, networks and secrets of its own in the data folder, and what runs noted under a name of that
/// folder, so that nothing is left on the machine and two suites don't meet.
final class Podman {
    private static final String CONFIGURATION = """
            [containers]
            # What this machine's limits may be is not asked; a service opens a few hundred files.
            default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
            [engine]
            runtime = "runc"
            cgroup_manager = "cgroupfs"
            events_logger = "none"
            """;

    private final Path folder;
    private final Path state;

    Podman(Path folder) throws IOException {
        this.folder = folder;
        // podman takes no path of 50 characters or more for it, which one in the data folder may well be.
        this.state = Path.of(
                "/run",
                "telerehab-" + Integer.toHexString(folder.toAbsolutePath().hashCode()));
        DataFolder.writePrivately(folder.resolve("containers.conf"), CONFIGURATION);
    }

    void run(String... arguments) throws IOException {
        feed("", arguments);
    }

    /// @param input what it reads, such as a secret, which no list of processes may show
    void feed(String input, String... arguments) throws IOException {
        String unused = ask(input, arguments);
    }

    /// @return what it printed
    String ask(String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "podman",
                "--root",
                folder.resolve("store").toString(),
                "--runroot",
                state.resolve("run").toString(),
                "--tmpdir",
                state.resolve("tmp").toString(),
                "--network-config-dir",
                folder.resolve("networks").toString()));
        command.addAll(List.of(arguments));
        Path complaints = folder.resolve("complaints");
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()));
        builder.environment()
                .put("CONTAINERS_CONF", folder.resolve("containers.conf").toString());
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        requireSuccess(process, arguments[0], output, complaints);
        return output.strip();
    }

    private static void requireSuccess(Process process, String verb, String output, Path complaints)
            throws IOException {
        try {
            if (process.waitFor() != 0) {
                List<String> lines = Files.readAllLines(complaints);
                throw new IOException("podman %s fails: %s %s"
                        .formatted(
                                verb,
                                output,
                                String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()))));
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
