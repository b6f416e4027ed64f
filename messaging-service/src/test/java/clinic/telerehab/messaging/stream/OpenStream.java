package clinic.telerehab.messaging.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A browser's end of an event stream: collects what it is told until it is closed.
final class OpenStream implements AutoCloseable {
    private final InputStream body;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private OpenStream(HttpResponse<InputStream> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        body = response.body();
        reader = Thread.ofVirtual().start(this::read);
    }

    /// @param lastEventId what the stream that was cut told last; null for a new one
    static OpenStream by(String token, @Nullable String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/messaging/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new OpenStream(
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    List<String> data() {
        return field("data:");
    }

    List<String> names() {
        return field("event:");
    }

    String lastId() {
        return field("id:").getLast();
    }

    List<String> comments() {
        return field(":");
    }

    /// How long to wait before coming back, in milliseconds, as often as it was told.
    List<String> retryHints() {
        return field("retry:");
    }

    /// True once the other end has closed.
    boolean hasEnded() {
        return !reader.isAlive();
    }

    private List<String> field(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .toList();
    }

    private void read() {
        try (var reading = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reading.readLine(); line != null; line = reading.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add(": closed");
        }
    }

    @Override
    public void close() throws Exception {
        body.close();
        reader.join();
    }
}
