package clinic.telerehab.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds processes where they stand, as a machine does that is short of memory or processors: for
/// good, or again and again for most of the time.
final class Brake {
    private static final long HELD_MS = 240;
    private static final long LOOSE_MS = 60;

    private final Supplier<Stream<ProcessHandle>> processes;
    private @Nullable Thread drag;

    /// @param processes asked each time, since a server makes and ends some
    Brake(Supplier<Stream<ProcessHandle>> processes) {
        this.processes = processes;
    }

    /// Nothing of them moves until [#release].
    synchronized void hold() throws IOException, InterruptedException {
        release();
        signal("-STOP");
    }

    /// Leaves them one moment in five, until [#release].
    synchronized void drag() throws IOException, InterruptedException {
        release();
        drag = Thread.ofVirtual().start(this::holdAgainAndAgain);
    }

    private void holdAgainAndAgain() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                signal("-STOP");
                Thread.sleep(HELD_MS);
                signal("-CONT");
                Thread.sleep(LOOSE_MS);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void release() throws IOException, InterruptedException {
        Thread dragging = drag;
        if (dragging != null) {
            dragging.interrupt();
            dragging.join();
            drag = null;
        }
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", name));
        processes.get().map(one -> Long.toString(one.pid())).forEach(command::add);
        if (command.size() > 2) {
            // One that has ended meanwhile needs no signal.
            int ignored = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
