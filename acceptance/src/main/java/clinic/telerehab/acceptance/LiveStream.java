package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

/// An open event stream, as a browser keeps one.
final class LiveStream implements AutoCloseable {
    private final InputStream body;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    private LiveStream(InputStream body) {
        this.body = body;
    }

    static LiveStream open(String base, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/messaging/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("no stream: " + response.statusCode());
        }
        var stream = new LiveStream(response.body());
        Thread.ofVirtual().start(stream::read);
        return stream;
    }

    /// One event.
    ///
    /// @param name its kind
    /// @param data the ids of what it is about
    record Told(String name, JsonNode data) {}

    /// The events of one kind that were told so far, in order.
    List<Told> told(String name) {
        return told.stream().filter(one -> one.name().equals(name)).toList();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    told.add(new Told(name, Http.JSON.readTree(line.substring("data:".length()))));
                }
            }
        } catch (IOException closed) {
            told.add(new Told("closed", MissingNode.getInstance()));
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
