package clinic.telerehab.acceptance;

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
    private final List<String> names = new CopyOnWriteArrayList<>();

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

    /// The kinds of events told so far, in order.
    List<String> names() {
        return List.copyOf(names);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    names.add(line.substring("event:".length()).strip());
                }
            }
        } catch (IOException closed) {
            names.add("closed");
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
