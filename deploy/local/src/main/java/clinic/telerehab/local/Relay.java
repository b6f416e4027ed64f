package clinic.telerehab.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// coturn, where this machine has it, for browsers that cannot reach each other. Without it calls try direct ways
/// only.
final class Relay {
    private static final String PROGRAM = "turnserver";

    private Relay() {}

    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// What messaging-service has to know of it; nothing where there is none.
    static Map<String, String> environment(Settings settings, Secrets secrets) {
        return program().isEmpty()
                ? Map.of()
                : Map.of(
                        "TURN_URLS",
                        "turn:127.0.0.1:" + settings.relayPort(),
                        "TURN_SECRET",
                        secrets.get("turn.secret"));
    }

    static Child prepare(Settings settings, Secrets secrets, Path program) throws IOException {
        Path folder = Files.createDirectories(settings.data().resolve("relay"));
        Path configuration = folder.resolve("turnserver.conf");
        // Peers on the loopback address are what a relay must refuse elsewhere, and the only ones there are here.
        DataFolder.writePrivately(configuration, """
                listening-ip=127.0.0.1
                relay-ip=127.0.0.1
                listening-port=%d
                realm=telerehab
                use-auth-secret
                static-auth-secret=%s
                allow-loopback-peers
                no-multicast-peers
                no-cli
                no-tls
                no-dtls
                log-file=stdout
                simple-log
                pidfile=%s
                userdb=%s
                """.formatted(
                settings.relayPort(), secrets.get("turn.secret"), folder.resolve("pid"), folder.resolve("users.db")));
        List<String> command = List.of(program.toString(), "-c", configuration.toString());
        URI readiness = URI.create("tcp://127.0.0.1:" + settings.relayPort());
        return new Child(settings, "relay", () -> new Child.Run(command, Map.of()), readiness);
    }
}
