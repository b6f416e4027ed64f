package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void tellsWhichProcessHoldsAPort() throws IOException {
        var settings = FreePorts.settings("target/ports-test");
        try (var held = new ServerSocket(settings.smtpPort(), 1, InetAddress.getLoopbackAddress())) {
            String holder = Files.exists(Path.of("/proc/net/tcp"))
                    ? " by process " + ProcessHandle.current().pid()
                    : "";

            assertThatThrownBy(() -> Ports.requireFree(settings))
                    .hasMessageStartingWith("Port " + held.getLocalPort() + ", needed for mail, is taken" + holder)
                    .hasMessageEndingWith("choose others with --port");
        }
    }

    @Test
    void findsNobodyOnAFreePort() {
        assertThat(PortHolder.of(FreePorts.settings("target/ports-test").port()))
                .isEmpty();
    }
}
