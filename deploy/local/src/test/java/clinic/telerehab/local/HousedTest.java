package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HousedTest {
    private static final int OFTEN = 100;

    private int port;
    private Housed part;

    @BeforeEach
    void open() throws Exception {
        port = FreePorts.one();
        part = Housed.start(port, HousedTest::listen);
    }

    @AfterEach
    void close() throws Exception {
        part.close();
    }

    @Test
    void findsItsPortFreeWheneverItIsThawed() {
        IntStream times = IntStream.range(0, OFTEN);

        assertThat(times).allSatisfy(time -> assertThat(freezeAndThaw()).isEqualTo(204));
    }

    private int freezeAndThaw() throws Exception {
        int frozen = part.obey("freeze");
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return caller.isConnected() ? part.obey("thaw") : frozen;
        }
    }

    private static AutoCloseable listen(int port) throws Exception {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
