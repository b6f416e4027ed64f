package clinic.telerehab.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/// The command behind `./clinic up`: starts the suite, says where everything is, and waits to be stopped.
public final class Launcher {
    private Launcher() {}

    public static void main(String... arguments) throws Exception {
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(settings.data());
        try (FileChannel channel = lockFile(settings.data());
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("The suite runs already on " + settings.data() + "; stop it with ./clinic down");
                System.exit(1);
            }
            run(settings);
        }
    }

    private static void run(Settings settings) throws Exception {
        Leftovers.stopAll(settings.data());
        if (settings.fresh()) {
            empty(settings.data());
        }
        requireFreePorts(settings);
        var suite = new Suite(settings);
        var stop = new CountDownLatch(1);
        // Not a shutdown hook: those run all at once, and the database must outlive the services.
        for (String signal : List.of("INT", "TERM")) {
            Signal.handle(new Signal(signal), caught -> stop.countDown());
        }
        Leftovers.remember(settings.data(), "launcher", ProcessHandle.current());
        int code = serve(suite, settings, stop);
        suite.stop();
        Leftovers.forget(settings.data(), "launcher");
        System.exit(code);
    }

    private static int serve(Suite suite, Settings settings, CountDownLatch stop) throws InterruptedException {
        try {
            suite.start();
        } catch (Exception failure) {
            System.err.println("The suite does not start: " + failure.getMessage());
            return 1;
        }
        System.out.println(Welcome.text(settings));
        stop.await();
        System.out.println("Stopping.");
        return 0;
    }

    private static FileChannel lockFile(Path data) throws IOException {
        return FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void empty(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!one.equals(data) && !one.equals(data.resolve("lock"))) {
                    Files.delete(one);
                }
            }
        }
    }

    private static void requireFreePorts(Settings settings) {
        Map<Integer, String> ports = new TreeMap<>();
        ports.put(settings.port(), "the front door");
        ports.put(settings.keycloakPort(), "Keycloak");
        ports.put(settings.keycloakManagementPort(), "Keycloak's health");
        ports.put(settings.postgresPort(), "PostgreSQL");
        ports.put(settings.objectStorePort(), "the object store");
        ports.put(settings.smtpPort(), "mail");
        ports.put(settings.controlPort(), "control");
        for (String service : settings.started()) {
            ports.put(settings.servicePort(service), service + "-service");
            ports.put(settings.managementPort(service), service + "-service's health");
        }
        ports.forEach((port, name) -> {
            if (isTaken(port)) {
                System.err.printf("Port %d, needed for %s, is taken; choose others with --port%n", port, name);
                System.exit(1);
            }
        });
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
