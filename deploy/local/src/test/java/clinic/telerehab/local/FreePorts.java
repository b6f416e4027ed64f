package clinic.telerehab.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;

/// Ports that nobody else on the machine uses, and settings of a suite with such ports.
public final class FreePorts {
    // Below the ports that the system gives to connections: one of those could be taken while a part is stopped.
    private static final int FIRST = 10_000;
    private static final int BEHIND = 32_000;
    private static final int ATTEMPTS = 50;

    private FreePorts() {}

    /// One where nobody listens.
    public static int one() {
        return settings("unused").smtpPort();
    }

    static Settings settings(String data) {
        for (int n = 0; n < ATTEMPTS; n++) {
            try {
                int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND);
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
