package clinic.telerehab.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The realm as production has it, with the demo's overlay laid over it: logins are added, addresses of a development
/// server are added to the clients, and every other value replaces production's.
final class DemoRealm {
    private DemoRealm() {}

    static void write(Path files, Path target) throws IOException {
        JsonObject realm = merge(
                new JsonObject(Files.readString(files.resolve("telerehab-realm.json"))),
                new JsonObject(Files.readString(files.resolve("demo-overlay.json"))));
        DataFolder.writePrivately(target, realm.encodePrettily());
    }

    static JsonObject merge(JsonObject realm, JsonObject overlay) {
        JsonObject merged = realm.copy();
        for (String name : overlay.fieldNames()) {
            switch (name) {
                case "users" -> merged.getJsonArray(name).addAll(overlay.getJsonArray(name));
                case "clients" -> overlay.getJsonArray(name).forEach(client -> extend(merged, (JsonObject) client));
                default -> merged.put(name, overlay.getValue(name));
            }
        }
        return merged;
    }

    private static void extend(JsonObject realm, JsonObject addition) {
        JsonObject client = realm.getJsonArray("clients").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("clientId").equals(addition.getString("clientId")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client " + addition.getString("clientId")));
        for (String list : new String[] {"redirectUris", "webOrigins"}) {
            client.getJsonArray(list).addAll(addition.getJsonArray(list, new JsonArray()));
        }
    }
}
