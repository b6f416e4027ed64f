package clinic.telerehab.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One of our services as the packaged application that would go into a container, with the environment it would get
/// there.
final class Service {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-Xmx192m");
    private static final List<String> LONG = List.of("-Xmx512m");
    // Longer than the front door needs to see that a replica is not ready any more.
    private static final String UNREADY_FIRST = "2S";

    private final Settings settings;
    private final Secrets secrets;
    private final Versions versions;

    Service(Settings settings, Secrets secrets, Versions versions) {
        this.settings = settings;
        this.secrets = secrets;
        this.versions = versions;
    }

    /// @param replica counted from 1
    static String nameOf(String service, int replica) {
        return service + "-service" + (replica == 1 ? "" : "-" + replica);
    }

    Child prepare(String name, int replica) {
        int management = settings.managementPort(name, replica);
        URI readiness = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        return new Child(
                settings,
                nameOf(name, replica),
                () -> new Child.Run(command(name, replica), environment(name, replica)),
                readiness);
    }

    private List<String> command(String name, int replica) throws IOException {
        Path jar = versions.rootOf(nameOf(name, replica)).resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(name + "-service is not built: " + jar + " is missing");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(settings.isLong() ? LONG : QUICK);
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xss512k", "-jar", jar.toString()));
        return command;
    }

    /// Also written to a file, for a service that is run in development mode.
    void writeEnvironment(String name) throws IOException {
        var lines = new StringBuilder();
        environment(name, 1).forEach((key, value) -> lines.append("export %s='%s'%n".formatted(key, value)));
        DataFolder.writePrivately(settings.data().resolve(name + "-service.env"), lines.toString());
    }

    private Map<String, String> environment(String name, int replica) throws IOException {
        String login = Logins.of(secrets, name);
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_PROFILE", "demo");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.servicePort(name, replica)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.managementPort(name, replica)));
        environment.put("DB_URL", "postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), name));
        environment.put("DB_USER", login);
        environment.put("DB_PASSWORD", Logins.password(secrets, login));
        environment.put("DB_RUNTIME_ROLE", Logins.runtime(name));
        environment.put("DB_OWNER_USER", Logins.owner(name));
        environment.put("DB_OWNER_PASSWORD", Logins.password(secrets, Logins.owner(name)));
        environment.put("OIDC_URL", Keycloak.innerUrl(settings));
        environment.put("OIDC_ISSUER", Keycloak.issuer(settings));
        environment.put("OIDC_CLIENT_SECRET", secrets.get("client." + name));
        environment.put("PUBLIC_URL", settings.publicUrl());
        environment.put("CLOCK_FILE", settings.clock().toString());
        environment.put(
                "AUDIT_CHECKPOINT_DIR",
                Files.createDirectories(settings.checkpoints(name)).toString());
        for (String peer : Settings.SERVICES) {
            String key = peer.toUpperCase(Locale.ROOT) + "_URL";
            environment.put(key, "http://127.0.0.1:" + settings.servicePort(peer));
        }
        for (String passed : List.of(Settings.COLLECTOR, Settings.SAMPLE_RATIO)) {
            if (System.getenv(passed) != null) {
                environment.put(passed, System.getenv(passed));
            }
        }
        if (settings.replicasOf(name) > 1) {
            environment.put("QUARKUS_SHUTDOWN_DELAY", UNREADY_FIRST);
        }
        addOwn(name, environment);
        return environment;
    }

    /// What one service needs and no other may know.
    private void addOwn(String name, Map<String, String> environment) {
        if (name.equals("patient") || name.equals("messaging")) {
            environment.put("SMTP_HOST", "127.0.0.1");
            environment.put("SMTP_PORT", Integer.toString(settings.smtpPort()));
        }
        if (name.equals("messaging")) {
            String key = ObjectStore.key(secrets);
            environment.put("S3_ENDPOINT", "http://127.0.0.1:" + settings.objectStorePort());
            environment.put("S3_PUBLIC_URL", settings.publicUrl());
            environment.put("S3_BUCKET", ObjectStore.BUCKET);
            environment.put("S3_ACCESS_KEY", key);
            environment.put("S3_SECRET_KEY", secrets.get(ObjectStore.secretOf(key)));
            environment.put("ROOM_SECRET", secrets.get("room.secret"));
            secrets.find("room.accepted").ifPresent(secret -> environment.put("ROOM_ACCEPTED_SECRET", secret));
            environment.putAll(Relay.environment(settings, secrets));
        }
    }
}
