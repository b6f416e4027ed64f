package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An event stream as an app keeps it: whenever it ends, the app waits as long as it was told and goes on from the id
/// that it saw last.
final class ResumedStream implements AutoCloseable {
    private static final Duration OPENS_WITHIN = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI address;
    private final Supplier<String> token;
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable InputStream body;
    private @Nullable String lastId;
    private long pauseMillis = 1_000;

    ResumedStream(HttpClient client, String base, Supplier<String> token) {
        this.client = client;
        this.address = URI.create(base + Api.MESSAGING + "/events");
        this.token = token;
        Thread.ofVirtual().start(this::live);
    }

    /// A message that the stream told of.
    ///
    /// @param at the moment, by the nanosecond clock
    record Told(String conversation, String message, long at) {}

    void awaitOpen() throws InterruptedException {
        if (!opened.await(OPENS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new StoryFailed("a stream opens", address);
        }
    }

    /// In the order in which they came.
    List<Told> told() {
        return List.copyOf(told);
    }

    int count() {
        return count.get();
    }

    /// How often it ended before it was closed.
    int cuts() {
        return cuts.get();
    }

    private void live() {
        while (closed.getCount() > 0) {
            try {
                read();
                if (closed.getCount() > 0) {
                    cuts.incrementAndGet();
                }
                pause();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private void pause() throws InterruptedException {
        if (closed.await(pauseMillis, TimeUnit.MILLISECONDS)) {
            opened.countDown();
        }
    }

    private void read() throws InterruptedException {
        try {
            HttpResponse<InputStream> response = client.send(request(), HttpResponse.BodyHandlers.ofInputStream());
            InputStream stream = response.body();
            body = stream;
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                if (response.statusCode() == 200) {
                    opened.countDown();
                    readEvents(lines);
                }
            }
        } catch (IOException cut) {
            body = null;
        }
    }

    private HttpRequest request() {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return request.build();
    }

    /// What is cut before its empty line was never told: its id does not count.
    private void readEvents(BufferedReader lines) throws IOException {
        String id = lastId;
        String name = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                lastId = id;
                take(name, data);
                name = "";
                data = "";
            } else if (line.startsWith("id:")) {
                id = valueOf(line);
            } else if (line.startsWith("event:")) {
                name = valueOf(line);
            } else if (line.startsWith("data:")) {
                data = valueOf(line);
            } else if (line.startsWith("retry:")) {
                pauseMillis = Long.parseLong(valueOf(line));
            }
        }
    }

    private static String valueOf(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private void take(String name, String data) throws IOException {
        if (name.equals("message")) {
            long at = System.nanoTime();
            JsonNode ids = Http.JSON.readTree(data);
            told.add(new Told(
                    ids.at("/conversationId").asText(), ids.at("/messageId").asText(), at));
            count.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        InputStream open = body;
        if (open != null) {
            open.close();
        }
    }
}
