package clinic.telerehab.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// What an administrator does in Keycloak's console, past the front door.
final class KeycloakAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RSA = "rsa-generated";

    private final Settings settings;
    private final Secrets secrets;

    KeycloakAdmin(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /// @return the new secret of a client; the one before is refused from now on
    String renewClient(String clientId) throws IOException, InterruptedException {
        var clients = new JsonArray(call("GET", "/clients?clientId=" + clientId, ""));
        String id = clients.getJsonObject(0).getString("id");
        return new JsonObject(call("POST", "/clients/" + id + "/client-secret", "")).getString("value");
    }

    /// A new key is published and signs nothing yet, so that whoever keeps the keys for a while can learn of it.
    void publishSigningKey() throws IOException, InterruptedException {
        long lowest = priority(signingKeys().getFirst()) - 1;
        var config = new JsonObject()
                .put("priority", new JsonArray().add(Long.toString(lowest)))
                .put("algorithm", new JsonArray().add("RS256"));
        var key = new JsonObject()
                .put("name", "rsa-" + lowest)
                .put("providerId", RSA)
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("config", config);
        change("POST", "/components", key.encode());
    }

    /// The key that was published last signs; those before stay published, so whoever has a token of them is let in.
    void useSigningKey() throws IOException, InterruptedException {
        List<JsonObject> keys = signingKeys();
        JsonObject next = keys.getFirst();
        next.getJsonObject("config").put("priority", new JsonArray().add(Long.toString(priority(keys.getLast()) + 1)));
        change("PUT", "/components/" + next.getString("id"), next.encode());
    }

    /// Those that do not sign any more are published no more.
    ///
    /// @return how many
    int removeFormerSigningKeys() throws IOException, InterruptedException {
        List<JsonObject> keys = signingKeys();
        for (JsonObject former : keys.subList(0, keys.size() - 1)) {
            change("DELETE", "/components/" + former.getString("id"), "");
        }
        return keys.size() - 1;
    }

    private static long priority(JsonObject key) {
        return Long.parseLong(
                key.getJsonObject("config").getJsonArray("priority").getString(0));
    }

    /// @return the one that signs is the last
    private List<JsonObject> signingKeys() throws IOException, InterruptedException {
        var all = new JsonArray(call("GET", "/components?type=org.keycloak.keys.KeyProvider", ""));
        return all.stream()
                .map(JsonObject.class::cast)
                .filter(key -> key.getString("providerId").equals(RSA))
                .sorted(Comparator.comparingLong(KeycloakAdmin::priority))
                .toList();
    }

    private void change(String method, String path, String body) throws IOException, InterruptedException {
        requireDone(send(request(method, path, body)));
    }

    private String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(method, path, body));
        requireDone(answer);
        return answer.body();
    }

    private HttpRequest.Builder request(String method, String path, String body)
            throws IOException, InterruptedException {
        URI address = URI.create(Keycloak.consoleUrl(settings) + "/admin/realms/" + Keycloak.REALM + path);
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(secrets.get("keycloak.admin"), StandardCharsets.UTF_8);
        URI address = URI.create(Keycloak.consoleUrl(settings) + "/realms/master/protocol/openid-connect/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        requireDone(answer);
        return new JsonObject(answer.body()).getString("access_token");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        }
    }

    private static void requireDone(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException("Keycloak answered " + answer.statusCode());
        }
    }
}
