package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls the suite as a client would, and answers what it said.
final class Http {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Http(String base) {
        this.base = base;
    }

    /// @param json what the body said; missing when it said nothing
    record Answer(int status, JsonNode json) {
        String text(String pointer) {
            return json.at(pointer).asText();
        }
    }

    Answer get(@Nullable String token, String path) {
        return send(token, "GET", path, null, Map.of());
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

    Answer delete(@Nullable String token, String path) {
        return send(token, "DELETE", path, null, Map.of());
    }

    private Answer send(
            @Nullable String token, String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body()));
        } catch (IOException unreachable) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
