package clinic.telerehab.patient.invitation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that gets whole mails and then is slow to say so, or refuses them after all.
final class MoodyMailServer implements AutoCloseable {
    private final ServerSocket entrance;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final List<String> handedOver = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    // No virtual one: left by it, a closed entrance goes on listening now and then (JDK 25).
    private final Thread taking = Thread.ofPlatform().daemon().unstarted(this::take);
    private volatile CountDownLatch held = new CountDownLatch(0);

    private MoodyMailServer(ServerSocket entrance) {
        this.entrance = entrance;
    }

    static MoodyMailServer listen(int port) throws IOException {
        var server = new MoodyMailServer(new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1")));
        server.taking.start();
        return server;
    }

    /// The next mails are refused once they were handed over.
    void refuse(int mails) {
        refusals.set(mails);
    }

    /// Nothing that is handed over is answered, until [#release()].
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    /// How often a mail to that address was handed over, whatever was answered.
    int timesHandedOver(String address) {
        return (int) handedOver.stream().filter(address::equals).count();
    }

    private void take() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 ready\r\n");
            out.flush();
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    recipient = line.replaceAll(".*<|>.*", "");
                }
                out.print(command.equals("DATA") ? content(in, out, recipient) : "250 well\r\n");
                out.flush();
            }
        } catch (IOException | InterruptedException ended) {
            return;
        }
    }

    /// @return the answer to it
    private String content(BufferedReader in, PrintWriter out, String recipient)
            throws IOException, InterruptedException {
        out.print("354 go on\r\n");
        out.flush();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // What is in it does not matter here.
        }
        handedOver.add(recipient);
        held.await();
        return refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0 ? "451 later\r\n" : "250 taken\r\n";
    }

    /// Callers too, or they would go on with this one when another listens, which can only once nobody waits at the
    /// entrance any more.
    @Override
    public void close() throws IOException, InterruptedException {
        release();
        entrance.close();
        taking.join();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
