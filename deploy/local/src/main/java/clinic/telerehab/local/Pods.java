package clinic.telerehab.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The ground on which services run as pods: a network that leads nowhere else, doors from it to what the suite runs as
/// processes and from the suite to the pods, and the secrets that the manifests name.
final class Pods implements AutoCloseable {
    static final String NETWORK = "suite";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;
    private static final int FIRST_ADDRESS = 11;

    private final Settings settings;
    private final Secrets secrets;
    private final Path overlay;
    private final Podman podman;
    private final Doors doors;
    private final Set<String> known = new HashSet<>();
    private final String gateway;

    private Pods(Settings settings, Secrets secrets, Path overlay, Vertx vertx) throws IOException {
        this.settings = settings;
        this.secrets = secrets;
        this.overlay = overlay;
        this.doors = new Doors(vertx);
        this.podman = new Podman(settings.data().resolve("podman"));
        // What a launcher that was killed has left.
        reset();
        podman.run("network", "create", "--internal", NETWORK);
        JsonNode network = new ObjectMapper().readTree(podman.ask("", "network", "inspect", NETWORK));
        this.gateway = network.at("/0/subnets/0/gateway").asText();
    }

    /// @param overlay as kustomize gives it
    static Pods open(Settings settings, Secrets secrets, Path overlay, Vertx vertx) throws Exception {
        var pods = new Pods(settings, secrets, overlay, vertx);
        try {
            pods.openDoors();
            return pods;
        } catch (Exception failure) {
            pods.close();
            throw failure;
        }
    }

    private void openDoors() throws Exception {
        // The network has an address on this machine only once there is a pod in it.
        podman.run("pod", "create", "--name", "ground", "--network", NETWORK);
        podman.run("pod", "start", "ground");
        Map<Integer, Integer> inside = Map.of(
                5432,
                settings.postgresPort(),
                HTTP,
                settings.keycloakPort(),
                9000,
                settings.objectStorePort(),
                587,
                settings.smtpPort());
        for (Map.Entry<Integer, Integer> door : inside.entrySet()) {
            doors.open(at(door.getKey(), gateway), at(door.getValue(), LOOPBACK));
        }
        for (String service : Settings.SERVICES) {
            doors.open(at(settings.servicePort(service), LOOPBACK), at(HTTP, addressOf(service)));
            doors.open(at(settings.managementPort(service, 1), LOOPBACK), at(MANAGEMENT, addressOf(service)));
        }
    }

    private static SocketAddress at(int port, String host) {
        return SocketAddress.inetSocketAddress(port, host);
    }

    Part prepare(String service) throws IOException {
        String name = Service.nameOf(service, 1);
        var manifest = PodManifest.read(overlay, name);
        for (String secret : manifest.secrets()) {
            tell(secret);
        }
        Path time = Files.createDirectories(settings.clock().resolveSibling(""));
        URI management = URI.create("http://%s:%d".formatted(LOOPBACK, settings.managementPort(service, 1)));
        return new Pod(
                settings,
                podman,
                name,
                manifest,
                manifest.played(changed(), hosts(), time),
                addressOf(service),
                management);
    }

    /// The front door has another name here.
    private Map<String, String> changed() {
        return Map.of(
                "PUBLIC_URL", settings.publicUrl(),
                "OIDC_ISSUER", Keycloak.issuer(settings),
                "S3_PUBLIC_URL", settings.publicUrl());
    }

    private Map<String, String> hosts() {
        Map<String, String> hosts = new HashMap<>(
                Map.of("postgres-rw", gateway, "keycloak", gateway, "object-store", gateway, "mail", gateway));
        Settings.SERVICES.forEach(service -> hosts.put(Service.nameOf(service, 1), addressOf(service)));
        return hosts;
    }

    private String addressOf(String service) {
        String prefix = gateway.substring(0, gateway.lastIndexOf('.') + 1);
        return prefix + (FIRST_ADDRESS + Settings.SERVICES.indexOf(service));
    }

    private synchronized void tell(String secret) throws IOException {
        if (known.add(secret)) {
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            valuesOf(secret)
                    .forEach((key, value) -> values.put(
                            key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
            podman.feed(values.toString(), "secret", "create", secret, "-");
        }
    }

    /// Under the names that External Secrets would give them in a cluster.
    private Map<String, String> valuesOf(String secret) {
        String service = secret.split("-", 2)[0];
        return switch (secret) {
            case "mail-account" -> Map.of("username", "telerehab", "password", secrets.get("mail.account"));
            case "object-store-account" ->
                Map.of(
                        "username",
                        ObjectStore.key(secrets),
                        "password",
                        secrets.get(ObjectStore.secretOf(ObjectStore.key(secrets))));
            case "room-tokens" -> Map.of("password", secrets.get("room.secret"));
            default ->
                switch (secret.substring(service.length())) {
                    case "-database-owner" -> account(Logins.owner(service));
                    case "-database-service" -> account(Logins.of(secrets, service));
                    case "-service-client" -> Map.of("password", secrets.get("client." + service));
                    default -> throw new IllegalArgumentException("the local suite has no secret " + secret);
                };
        };
    }

    private Map<String, String> account(String role) {
        return Map.of("username", role, "password", Logins.password(secrets, role));
    }

    private void reset() throws IOException {
        podman.run("system", "reset", "--force");
    }

    @Override
    public void close() throws Exception {
        doors.close();
        reset();
    }
}
