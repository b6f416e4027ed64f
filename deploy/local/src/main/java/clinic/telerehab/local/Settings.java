package clinic.telerehab.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a start is told on the command line.
///
/// @param command `up` or `down`
/// @param root the checkout
/// @param data where everything that lasts is kept
/// @param port the front door; every other port is counted from it
/// @param isLong whether it is to run for hours under load: hot code is compiled fully, and there is more memory
/// @param without services that are left out, to be run in development mode
record Settings(String command, Path root, Path data, int port, boolean fresh, boolean isLong, List<String> without) {
    static final List<String> SERVICES = List.of("patient", "program", "messaging");
    private static final int DEFAULT_PORT = 8080;

    static Settings parse(String... arguments) {
        Path root = Path.of("").toAbsolutePath();
        Path data = root.resolve(".clinic");
        String command = "up";
        int port = DEFAULT_PORT;
        boolean fresh = false;
        boolean isLong = false;
        List<String> without = new ArrayList<>();
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
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Settings(command, root, data, port, fresh, isLong, without);
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
        return port + 1 + SERVICES.indexOf(service);
    }

    int managementPort(String service) {
        return port + 11 + SERVICES.indexOf(service);
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

    int controlPort() {
        return port + 9;
    }

    String publicUrl() {
        return "http://localhost:" + port;
    }

    List<String> started() {
        return SERVICES.stream().filter(service -> !without.contains(service)).toList();
    }

    /// Holds how far the demo's time is ahead; the services follow it.
    Path clock() {
        return data.resolve("clock");
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }
}
