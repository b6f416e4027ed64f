package clinic.telerehab.local;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// How a part of the suite tells that it is ready: by a 200, or, where it speaks no HTTP, by listening.
final class Readiness {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    // Beside other work that keeps the machine busy.
    private static final Duration LONG_READY_WITHIN = Duration.ofMinutes(15);

    private final Settings settings;
    private final URI address;

    Readiness(Settings settings, URI address) {
        this.settings = settings;
        this.address = address;
    }

    void await(Part part) throws IOException, InterruptedException {
        Duration patience = settings.isLong() ? LONG_READY_WITHIN : READY_WITHIN;
        long until = System.nanoTime() + patience.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(client)) {
                if (!part.isAlive() || System.nanoTime() > until) {
                    throw new IOException(part.name() + " did not start; see " + settings.log(part.name()));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        if (address.getScheme().equals("tcp")) {
            return isListening();
        }
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isListening() {
        try (var line = new Socket(address.getHost(), address.getPort())) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
