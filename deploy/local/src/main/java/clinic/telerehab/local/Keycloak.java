package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Keycloak from its distribution, behind the front door like everything else. Its optimised build is made once and
/// kept beside the distribution.
final class Keycloak {
    static final String REALM = "telerehab";
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-relative-path=/auth",
            "--http-management-relative-path=/");
    private static final String JVM =
            "-Xms64m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -Dfile.encoding=UTF-8"
                    + " --add-opens=java.base/java.lang=ALL-UNNAMED";

    private Keycloak() {}

    static Child prepare(Settings settings, Secrets secrets) throws IOException, InterruptedException {
        Path home = home(settings);
        try (FileChannel others = FileChannel.open(
                        home.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = others.lock()) {
            build(settings, home);
            DemoRealm.write(
                    settings.root().resolve("deploy/keycloak"), home.resolve("data/import/telerehab-realm.json"));
        }
        List<String> command = List.of(home.resolve("bin/kc.sh").toString(), "start", "--optimized", "--import-realm");
        return new Child(
                settings,
                "keycloak",
                () -> new Child.Run(command, environment(settings, secrets)),
                URI.create("http://127.0.0.1:" + settings.keycloakManagementPort() + "/health/ready"));
    }

    /// The newest, should an older one still lie beside it.
    private static Path home(Settings settings) throws IOException {
        try (Stream<Path> unpacked = Files.list(settings.root().resolve("deploy/local/target/keycloak"))) {
            return unpacked.filter(Files::isDirectory)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("Keycloak is not unpacked; build deploy/local first"));
        }
    }

    /// Takes some 20 seconds, so what it was built with is remembered with it.
    private static void build(Settings settings, Path home) throws IOException, InterruptedException {
        Path done = home.resolve("built");
        String wanted = String.join(" ", BUILD);
        if (Files.exists(done) && Files.readString(done).equals(wanted)) {
            return;
        }
        Path log = settings.log("keycloak-build");
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of(home.resolve("bin/kc.sh").toString()), BUILD.stream())
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Child.onlyWith(java(), builder.environment());
        Process process = builder.start();
        Leftovers.remember(settings.data(), "keycloak-build", process.toHandle());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Keycloak can't be built; see " + log);
            }
            Files.writeString(done, wanted);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Leftovers.forget(settings.data(), "keycloak-build");
        }
    }

    private static Map<String, String> java() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", JVM);
    }

    private static Map<String, String> environment(Settings settings, Secrets secrets) {
        Map<String, String> environment = new HashMap<>(java());
        environment.put(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/keycloak?socketTimeout=20".formatted(settings.postgresPort()));
        environment.put("KC_DB_USERNAME", Logins.owner("keycloak"));
        environment.put("KC_DB_PASSWORD", Logins.password(secrets, Logins.owner("keycloak")));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.keycloakPort()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.keycloakManagementPort()));
        environment.put("KC_HOSTNAME", settings.publicUrl() + "/auth");
        // The front door has no route to the console; an operator opens it here.
        environment.put("KC_HOSTNAME_ADMIN", consoleUrl(settings));
        // Services fetch keys by the inner address, and all see the one public issuer.
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        environment.put("KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1");
        environment.put("KC_CACHE", "local");
        // What the realm's files leave open.
        environment.put("PUBLIC_URL", settings.publicUrl());
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(settings.smtpPort()));
        for (String service : Settings.SERVICES) {
            environment.put(
                    service.toUpperCase(Locale.ROOT) + "_SERVICE_CLIENT_SECRET", secrets.get("client." + service));
        }
        return environment;
    }

    static String consoleUrl(Settings settings) {
        return "http://127.0.0.1:" + settings.keycloakPort() + "/auth";
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
