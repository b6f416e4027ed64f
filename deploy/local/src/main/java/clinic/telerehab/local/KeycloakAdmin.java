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

    /// A new key signs; those before are still published, so whoever has a token of them is let in.
    void addSigningKey() throws IOException, InterruptedException {
        long highest = signingKeys().stream()
                .map(JsonObject.class::cast)
                .mapToLong(KeycloakAdmin::priority)
                .max()
                .orElse(0);
        var config = new JsonObject()
                .put("priority", new JsonArray().add(Long.toString(highest + 1)))
                .put("algorithm", new JsonArray().add("RS256"));
        var key = new JsonObject()
                .put("name", "rsa-" + (highest + 1))
                .put("providerId", RSA)
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("config", config);
        change("POST", "/components", key.encode());
    }

    /// Those that do not sign any more are published no more.
    ///
    /// @return how many
    int removeFormerSigningKeys() throws IOException, InterruptedException {
        var keys = signingKeys();
        JsonObject present = keys.stream()
                .map(JsonObject.class::cast)
                .max((one, other) -> Long.compare(priority(one), priority(other)))
                .orElseThrow();
        int removed = 0;
        for (Object key : keys) {
            if (!key.equals(present)) {
                change("DELETE", "/components/" + ((JsonObject) key).getString("id"), "");
                removed++;
            }
        }
        return removed;
    }

    private static long priority(JsonObject key) {
        return Long.parseLong(
                key.getJsonObject("config").getJsonArray("priority").getString(0));
    }

    private JsonArray signingKeys() throws IOException, InterruptedException {
        var all = new JsonArray(call("GET", "/components?type=org.keycloak.keys.KeyProvider", ""));
        var signing = new JsonArray();
        for (Object key : all) {
            if (((JsonObject) key).getString("providerId").equals(RSA)) {
                signing.add(key);
            }
        }
        return signing;
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
