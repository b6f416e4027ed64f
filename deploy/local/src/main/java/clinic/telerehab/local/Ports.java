package clinic.telerehab.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The ports of a suite, looked at before anything starts, so that a taken one is told in a sentence and not by a child
/// that dies half way.
final class Ports {
    private Ports() {}

    static void requireFree(Settings settings) throws IOException {
        for (Map.Entry<Integer, String> wanted : wanted(settings).entrySet()) {
            int port = wanted.getKey();
            if (isTaken(port)) {
                throw new IOException("Port %d, needed for %s, is taken%s; choose others with --port"
                        .formatted(
                                port,
                                wanted.getValue(),
                                PortHolder.of(port).map(Ports::named).orElse("")));
            }
        }
    }

    private static Map<Integer, String> wanted(Settings settings) {
        Map<Integer, String> ports = new TreeMap<>();
        ports.put(settings.port(), "the front door");
        ports.put(settings.keycloakPort(), "Keycloak");
        ports.put(settings.keycloakManagementPort(), "Keycloak's health");
        ports.put(settings.postgresPort(), "PostgreSQL");
        ports.put(settings.objectStorePort(), "the object store");
        ports.put(settings.smtpPort(), "mail");
        ports.put(settings.controlPort(), "control");
        Relay.program().ifPresent(installed -> ports.put(settings.relayPort(), "the relay of calls"));
        for (String service : settings.started()) {
            for (int replica = 1; replica <= settings.replicasOf(service); replica++) {
                String name = Service.nameOf(service, replica);
                ports.put(settings.servicePort(service, replica), name);
                ports.put(settings.managementPort(service, replica), name + "'s health");
            }
        }
        return ports;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    /// The program only: its arguments may hold what nobody else should read.
    private static String named(ProcessHandle holder) {
        Optional<String> program = holder.info().command();
        return " by process " + holder.pid() + program.map(" (%s)"::formatted).orElse("");
    }
}
