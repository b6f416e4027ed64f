package clinic.telerehab.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// A part that lives in the launcher's own process, and the port under which others find it: broken
/// by what listens there in its place.
final class Housed implements Breakable, AutoCloseable {
    private static final Duration LATE = Duration.ofMillis(100);

    private final int port;
    private final Starter starter;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private Housed(int port, Starter starter) {
        this.port = port;
        this.starter = starter;
    }

    /// How it starts on a port.
    interface Starter {
        AutoCloseable start(int port) throws Exception;
    }

    static Housed start(int port, Starter starter) throws Exception {
        var part = new Housed(port, starter);
        part.running.push(starter.start(port));
        return part;
    }

    @Override
    public synchronized int obey(String verb) throws Exception {
        switch (verb) {
            case "stop" -> close();
            case "start", "thaw" -> {
                close();
                running.push(starter.start(port));
            }
            case "freeze" -> {
                close();
                running.push(Line.dead(port));
            }
            case "slow" -> {
                close();
                int inner = freePort();
                running.push(starter.start(inner));
                running.push(Line.slow(port, inner, LATE));
            }
            default -> {
                return UNKNOWN;
            }
        }
        return DONE;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public synchronized boolean isAlive() {
        return !running.isEmpty();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public synchronized void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
