package clinic.telerehab.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What others reach in place of a broken part: a line on which nothing ever comes back, or one on
/// which everything is late.
final class Line implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int behind;
    private final Duration late;
    private final Thread taking;

    private Line(int port, int behind, Duration late) throws IOException {
        this.entrance = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        this.behind = behind;
        this.late = late;
        // No virtual one: now and then, what it waited at goes on listening once closed (JDK 25).
        this.taking = Thread.ofPlatform().daemon().start(this::take);
    }

    /// Takes whatever comes and never answers.
    static Line dead(int port) throws IOException {
        return new Line(port, 0, Duration.ZERO);
    }

    /// @param behind the port of the part itself
    /// @param late how much, of all that passes and in both directions
    static Line slow(int port, int behind, Duration late) throws IOException {
        return new Line(port, behind, late);
    }

    private void take() {
        try {
            while (true) {
                Socket caller = entrance.accept();
                open.add(caller);
                if (behind > 0) {
                    connect(caller);
                }
            }
        } catch (IOException closed) {
            closeAll();
        }
    }

    private void connect(Socket caller) throws IOException {
        try {
            var part = new Socket(InetAddress.getByName("127.0.0.1"), behind);
            open.add(part);
            Thread.ofVirtual().start(() -> pass(caller, part));
            Thread.ofVirtual().start(() -> pass(part, caller));
        } catch (IOException refused) {
            caller.close();
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            byte[] chunk = new byte[CHUNK];
            for (int read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                Thread.sleep(late);
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException | InterruptedException ended) {
            open.remove(from);
            open.remove(to);
        }
    }

    private void closeAll() {
        for (Socket one : open) {
            try {
                one.close();
            } catch (IOException gone) {
                open.remove(one);
            }
        }
    }

    /// The port is free only once nobody waits at the entrance any more.
    @Override
    public void close() throws IOException, InterruptedException {
        entrance.close();
        taking.join();
    }
}
