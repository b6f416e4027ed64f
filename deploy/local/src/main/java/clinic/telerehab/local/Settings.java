package clinic.telerehab.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a start is told on the command line.
///
/// @param command `up` or `down`
/// @param root the checkout
/// @param data where everything that lasts is kept
/// @param port the front door; every other port is counted from it
/// @param isLong whether it is to run for hours under load: hot code is compiled fully, and there is more memory
/// @param without services that are left out, to be run in development mode
/// @param replicas how many there are of a service, where it is not one
/// @param pods a rendered overlay, as whose pods the services run instead of as processes
/// @param older a built checkout from which the services are started at first; none for the present one
record Settings(
        String command,
        Path root,
        Path data,
        int port,
        boolean fresh,
        boolean isLong,
        List<String> without,
        Map<String, Integer> replicas,
        Optional<Path> pods,
        @Nullable Path older) {
    static final List<String> SERVICES = List.of("patient", "program", "messaging");
    /// Where traces are sent, and which share of them: from the environment, as the services have it.
    static final String COLLECTOR = "OTLP_ENDPOINT";
    static final String SAMPLE_RATIO = "TRACE_SAMPLE_RATIO";
    private static final int DEFAULT_PORT = 8080;
    private static final int MOST_REPLICAS = 4;
    private static final int PORTS_OF_ONE = 20;

    static Settings parse(String... arguments) {
        Path root = Path.of("").toAbsolutePath();
        Path data = root.resolve(".clinic");
        String command = "up";
        int port = DEFAULT_PORT;
        boolean fresh = false;
        boolean isLong = false;
        List<String> without = new ArrayList<>();
        Map<String, Integer> replicas = new HashMap<>();
        Optional<Path> pods = Optional.empty();
        Path older = null;
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "up", "down" -> command = option;
                case "--fresh" -> fresh = true;
                case "--long" -> isLong = true;
                case "--port" -> port = Integer.parseInt(valueOf(option, rest));
                case "--data" -> data = Path.of(valueOf(option, rest)).toAbsolutePath();
                case "--without" -> without.add(valueOf(option, rest).replace("-service", ""));
                case "--pods" ->
                    pods = Optional.of(Path.of(valueOf(option, rest)).toAbsolutePath());
                case "--replicas" -> replicas.putAll(replicas(valueOf(option, rest)));
                case "--older" -> older = Path.of(valueOf(option, rest)).toAbsolutePath();
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Settings(command, root, data, port, fresh, isLong, without, replicas, pods, older);
    }

    /// @param wanted such as `messaging-service=2`
    private static Map<String, Integer> replicas(String wanted) {
        String[] parts = wanted.replace("-service", "").split("=", -1);
        if (parts.length != 2 || !SERVICES.contains(parts[0]) || !parts[1].matches("[1-" + MOST_REPLICAS + "]")) {
            throw new IllegalArgumentException(
                    "--replicas takes a service and a number up to %d, such as messaging-service=2"
                            .formatted(MOST_REPLICAS));
        }
        return Map.of(parts[0], Integer.parseInt(parts[1]));
    }

    private static String valueOf(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    boolean isDown() {
        return command.equals("down");
    }

    int servicePort(String service) {
        return servicePort(service, 1);
    }

    /// @param replica counted from 1
    int servicePort(String service, int replica) {
        return port + 1 + SERVICES.indexOf(service) + PORTS_OF_ONE * (replica - 1);
    }

    int managementPort(String service, int replica) {
        return servicePort(service, replica) + 10;
    }

    int replicasOf(String service) {
        return replicas.getOrDefault(service, 1);
    }

    int keycloakPort() {
        return port + 4;
    }

    int keycloakManagementPort() {
        return port + 14;
    }

    int postgresPort() {
        return port + 5;
    }

    int objectStorePort() {
        return port + 6;
    }

    int smtpPort() {
        return port + 7;
    }

    int relayPort() {
        return port + 8;
    }

    int controlPort() {
        return port + 9;
    }

    String publicUrl() {
        return "http://localhost:" + port;
    }

    List<String> started() {
        return SERVICES.stream().filter(service -> !without.contains(service)).toList();
    }

    /// Holds how far the demo's time is ahead; the services follow it. In a folder of its own, which a pod may be
    /// shown.
    Path clock() {
        return data.resolve("time/clock");
    }

    /// Where a service keeps the hashes of its audit's seals.
    Path checkpoints(String service) {
        return checkpoints().resolve(service);
    }

    /// Where each service has its folder for them.
    Path checkpoints() {
        return data.resolve("audit");
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }
}
