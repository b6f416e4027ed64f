package clinic.telerehab.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// Settings for a test, with ports that nobody else on the machine uses.
final class FreePorts {
    // A suite's ports follow its front door; an ephemeral one has its neighbours mostly to itself.
    private static final int ATTEMPTS = 50;

    private FreePorts() {}

    static Settings settings(String data) {
        for (int n = 0; n < ATTEMPTS; n++) {
            try (var probe = new ServerSocket(0)) {
                int port = probe.getLocalPort();
                probe.close();
                var settings = Settings.parse("--port", Integer.toString(port), "--data", data);
                Ports.requireFree(settings);
                return settings;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new UncheckedIOException(new IOException("no free ports"));
    }
}
