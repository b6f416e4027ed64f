package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Doors doors = new Doors(vertx);
    private ServerSocket there;
    private int here;

    @BeforeEach
    void open() throws Exception {
        there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        here = FreePorts.one();
        doors.open(at(here), at(there.getLocalPort()));
    }

    @AfterEach
    void close() throws Exception {
        doors.close();
        there.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void passOnWhatBothSidesSayAndThatOneHasGone() throws IOException {
        try (Socket caller = call();
                Socket callee = there.accept()) {
            caller.getOutputStream().write("who is there?".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(callee.getInputStream().readNBytes(13), StandardCharsets.US_ASCII))
                    .isEqualTo("who is there?");

            callee.getOutputStream().write("a pod".getBytes(StandardCharsets.US_ASCII));
            callee.close();

            assertThat(new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("a pod");
        }
    }

    @Test
    void areClosedAtOnceWhenNobodyIsBehindThem() throws IOException {
        there.close();

        try (Socket caller = call()) {
            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), here);
    }

    private static SocketAddress at(int port) {
        return SocketAddress.inetSocketAddress(port, "127.0.0.1");
    }
}
