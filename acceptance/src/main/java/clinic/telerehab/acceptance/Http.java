package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls the suite as a client would, and answers what it said.
final class Http {
    /// Reads figures to the last digit that was sent: 3.00 is not 3.
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 30;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Duration patience;
    private final int attempts;
    private final @Nullable Set<String> confided;

    Http(String base) {
        this(base, PATIENCE);
    }

    /// @param patience how long to wait for an answer
    Http(String base, Duration patience) {
        this(base, patience, 1, null);
    }

    private Http(String base, Duration patience, int attempts, @Nullable Set<String> confided) {
        this.base = base;
        this.patience = patience;
        this.attempts = attempts;
        this.confided = confided;
    }

    /// One that asks for a trace of each request.
    ///
    /// @param keep gets what was said in somebody's own words and acknowledged
    Http recorded(Set<String> keep) {
        return new Http(base, patience, attempts, keep);
    }

    /// Sends a request again that can't be served for the moment, as an app does.
    Http repeating() {
        return new Http(base, patience, ATTEMPTS, confided);
    }

    /// @param json what the body said; missing when it said nothing
    record Answer(int status, JsonNode json) {
        String text(String pointer) {
            return json.at(pointer).asText();
        }

        int number(String pointer) {
            return json.at(pointer).asInt();
        }

        /// Created now, or by the same request before, whose answer was late.
        boolean isThere() {
            return status == 201 || status == 200;
        }

        private boolean isUnserved() {
            return status == 503 || status == 0;
        }

        boolean isProblem(int expected, String code) {
            return status == expected && text("/code").equals(code);
        }
    }

    Answer get(@Nullable String token, String path) {
        return send(token, "GET", path, null, Map.of());
    }

    /// Every item of a list, page by page.
    ///
    /// @param query what narrows the list; may be empty
    List<JsonNode> all(String token, String path, String query) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(token, path + "?limit=100" + query + cursor);
            page.json().at("/items").forEach(items::add);
            String next = page.text("/nextCursor");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }

    /// The header that names the version which a change is about.
    static Map<String, String> seen(Answer read) {
        return seen(read.number("/version"));
    }

    static Map<String, String> seen(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    Answer put(@Nullable String token, String path, String body) {
        return send(token, "PUT", path, body, Map.of());
    }

    Answer put(@Nullable String token, String path, String body, Map<String, String> headers) {
        return send(token, "PUT", path, body, headers);
    }

    Answer post(@Nullable String token, String path, String body, Map<String, String> headers) {
        return send(token, "POST", path, body, headers);
    }

    Answer patch(@Nullable String token, String path, String body, Map<String, String> headers) {
        return send(token, "PATCH", path, body, headers);
    }

    Answer delete(@Nullable String token, String path) {
        return send(token, "DELETE", path, null, Map.of());
    }

    Answer delete(@Nullable String token, String path, Map<String, String> headers) {
        return send(token, "DELETE", path, null, headers);
    }

    Answer send(
            @Nullable String token, String method, String path, @Nullable String body, Map<String, String> headers) {
        Answer answer = persist(request(token, method, path, body, headers));
        if (confided != null && body != null && answer.isThere()) {
            confided.addAll(FreeTexts.in(body));
        }
        return answer;
    }

    private HttpRequest request(
            @Nullable String token, String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        if (confided != null) {
            request.header(
                    "traceparent",
                    "00-%s-%s-01".formatted(newTrace(), newTrace().substring(16)));
        }
        return request.build();
    }

    private Answer persist(HttpRequest request) {
        try {
            Answer answer = send(request);
            for (int attempt = 1; attempt < attempts && answer.isUnserved(); attempt++) {
                Thread.sleep(BETWEEN_ATTEMPTS);
                answer = send(request);
            }
            return answer;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Answer send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response));
        } catch (IOException unreachable) {
            return new Answer(0, MissingNode.getInstance());
        }
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonNode read(HttpResponse<String> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson && !response.body().isBlank() ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
