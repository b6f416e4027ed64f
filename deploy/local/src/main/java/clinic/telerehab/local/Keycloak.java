package clinic.telerehab.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Keycloak from its distribution, behind the front door like everything else. Its optimised build is made once and
/// kept beside the distribution.
final class Keycloak {
    private static final String REALM = "telerehab";

    private Keycloak() {}

    static Child prepare(Settings settings, Secrets secrets) throws IOException, InterruptedException {
        Path home = home(settings);
        Map<String, String> environment = environment(settings, secrets);
        importRealm(settings, home);
        build(settings, home, environment);
        return new Child(
                settings,
                "keycloak",
                List.of(home.resolve("bin/kc.sh").toString(), "start", "--optimized", "--import-realm"),
                environment,
                URI.create("http://127.0.0.1:" + settings.keycloakManagementPort() + "/health/ready"));
    }

    private static Path home(Settings settings) throws IOException {
        try (Stream<Path> unpacked = Files.list(settings.root().resolve("deploy/local/target/keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /// The realm as production has it, with the demo logins laid over it.
    private static void importRealm(Settings settings, Path home) throws IOException {
        Path files = settings.root().resolve("deploy/keycloak");
        var realm = new JsonObject(Files.readString(files.resolve("telerehab-realm.json")));
        var demo = new JsonObject(Files.readString(files.resolve("demo-overlay.json")));
        realm.getJsonArray("users").addAll(demo.getJsonArray("users"));
        // Demo logins have no second factor to show.
        realm.put("browserFlow", demo.getString("browserFlow"));
        Path folder = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(folder.resolve("telerehab-realm.json"), realm.encodePrettily());
    }

    private static void build(Settings settings, Path home, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path done = home.resolve("built");
        if (Files.exists(done)) {
            return;
        }
        Path log = settings.log("keycloak-build");
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=postgres",
                        "--health-enabled=true",
                        "--http-relative-path=/auth",
                        "--http-management-relative-path=/")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        if (builder.start().waitFor() != 0) {
            throw new IOException("Keycloak can't be built; see " + log);
        }
        Files.createFile(done);
    }

    private static Map<String, String> environment(Settings settings, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "JAVA_OPTS",
                "-Xms64m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -Dfile.encoding=UTF-8"
                        + " --add-opens=java.base/java.lang=ALL-UNNAMED");
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/keycloak");
        environment.put("KC_DB_USERNAME", Postgres.owner("keycloak"));
        environment.put("KC_DB_PASSWORD", secrets.get("postgres." + Postgres.owner("keycloak")));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.keycloakPort()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.keycloakManagementPort()));
        environment.put("KC_HOSTNAME", settings.publicUrl() + "/auth");
        // Services fetch keys by the inner address, and all see the one public issuer.
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        environment.put("KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1");
        environment.put("KC_CACHE", "local");
        environment.put("PUBLIC_URL", settings.publicUrl());
        for (String service : Settings.SERVICES) {
            environment.put(
                    service.toUpperCase(Locale.ROOT) + "_SERVICE_CLIENT_SECRET", secrets.get("client." + service));
        }
        return environment;
    }

    /// Where services find it.
    static String innerUrl(Settings settings) {
        return "http://127.0.0.1:" + settings.keycloakPort() + "/auth/realms/" + REALM;
    }

    /// What tokens name as their issuer.
    static String issuer(Settings settings) {
        return settings.publicUrl() + "/auth/realms/" + REALM;
    }
}
