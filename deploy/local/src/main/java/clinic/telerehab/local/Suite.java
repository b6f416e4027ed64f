package clinic.telerehab.local;

import clinic.telerehab.local.gateway.Gateway;
import clinic.telerehab.local.gateway.Limits;
import clinic.telerehab.local.gateway.Replica;
import clinic.telerehab.local.gateway.RouteTable;
import clinic.telerehab.local.gateway.Traces;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Everything that runs, started in the order in which one thing needs another and stopped in the reverse.
final class Suite {
    private final Settings settings;
    private final Secrets secrets;
    private final Versions versions;
    private final Service launched;
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Part> children = new HashMap<>();
    private final Map<String, Breakable> parts = new ConcurrentHashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean isAbandoned;
    private final long began = System.nanoTime();

    Suite(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data());
        this.versions = new Versions(settings);
        this.launched = new Service(settings, secrets, versions);
    }

    void start() throws Exception {
        var mail = new MailSink();
        house("mail", "mail", settings.smtpPort(), mail::listen);
        final Database database;
        try (ExecutorService helpers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> objects = helpers.submit(() -> {
                int port = settings.objectStorePort();
                house("object-store", "object store", port, own -> ObjectStore.start(settings, secrets, own));
                return null;
            });
            var routes = RouteTable.read(settings.root(), this::addressOf);
            house("gateway", "gateway", settings.port(), port -> openGateway(routes, port));
            database = Database.start(settings, secrets);
            keep("PostgreSQL", () -> database);
            parts.put("postgresql", database);
            List<Future<?>> starting = new ArrayList<>();
            starting.add(helpers.submit(() -> startChild(Keycloak.prepare(settings, secrets))));
            for (String service : Settings.SERVICES) {
                launched.writeEnvironment(service);
            }
            Optional<Path> relay = Relay.program();
            if (relay.isPresent()) {
                starting.add(helpers.submit(() -> startChild(Relay.prepare(settings, secrets, relay.get()))));
            }
            for (Part service : services()) {
                starting.add(helpers.submit(() -> startChild(service)));
            }
            await(objects);
            for (Future<?> one : starting) {
                await(one);
            }
        }
        parts.putAll(children);
        var tampering = new Tampering(database::connect);
        keep(
                "control",
                () -> new ControlServer(vertx, settings, mail, parts, tampering, drills(database.server())::obey)
                        .listen());
    }

    private void house(String name, String title, int port, Housed.Starter starter) throws Exception {
        keep(title, () -> {
            var part = Housed.start(port, starter);
            parts.put(name, part);
            return part;
        });
    }

    private Gateway openGateway(RouteTable routes, int port) throws Exception {
        var traces = Traces.to(System.getenv(Settings.COLLECTOR), System.getenv(Settings.SAMPLE_RATIO));
        var gateway = new Gateway(vertx, routes, Limits.local(), traces);
        settings.started().forEach(service -> share(gateway, service));
        return gateway.listen("127.0.0.1", port);
    }

    private Drills drills(Postgres postgres) {
        var rotation = new Rotation(secrets, postgres.logins(), new KeycloakAdmin(settings, secrets));
        return new Drills(new Backups(settings, postgres), rotation, versions, new Drills.Everyone() {
            @Override
            public void stop() {
                stopChildren();
            }

            @Override
            public void start() throws Exception {
                startChildren();
            }
        });
    }

    private void startChildren() throws Exception {
        List<Future<?>> starting = new ArrayList<>();
        try (ExecutorService helpers = Executors.newVirtualThreadPerTaskExecutor()) {
            children.values()
                    .forEach(child -> starting.add(helpers.submit(() -> {
                        child.start();
                        child.awaitReady();
                        return null;
                    })));
        }
        for (Future<?> one : starting) {
            await(one);
        }
    }

    /// As processes, or as pods.
    private List<Part> services() throws Exception {
        List<Part> services = new ArrayList<>();
        if (settings.pods().isPresent()) {
            var pods = Pods.open(settings, secrets, settings.pods().get(), vertx);
            keep("pods' network", () -> pods);
            for (String service : settings.started()) {
                services.add(pods.prepare(service));
            }
            return services;
        }
        for (String service : settings.started()) {
            for (int replica = 1; replica <= settings.replicasOf(service); replica++) {
                services.add(launched.prepare(service, replica));
            }
        }
        return services;
    }

    private void share(Gateway gateway, String service) {
        if (settings.replicasOf(service) > 1) {
            List<Replica> among = IntStream.rangeClosed(1, settings.replicasOf(service))
                    .mapToObj(replica -> new Replica(
                            settings.servicePort(service, replica), settings.managementPort(service, replica)))
                    .toList();
            gateway.share(Service.nameOf(service, 1), among);
        }
    }

    /// What has started ends, and nothing more starts: whoever waits for it stops waiting.
    void abandonStart() {
        synchronized (children) {
            isAbandoned = true;
            children.values().forEach(Suite::stop);
        }
    }

    private Part startChild(Part child) throws IOException, InterruptedException {
        synchronized (children) {
            if (isAbandoned) {
                return child;
            }
            children.put(child.name(), child);
            child.start();
        }
        child.awaitReady();
        say(child.name() + " is ready");
        return child;
    }

    private void keep(String name, Callable<? extends AutoCloseable> start) throws Exception {
        AutoCloseable started = start.call();
        synchronized (running) {
            running.push(started);
        }
        say(name + " is ready");
    }

    private void say(String what) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    private static void await(Future<?> one) throws Exception {
        try {
            one.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    /// Where the backend of a route listens here.
    private int addressOf(String backend) {
        return switch (backend) {
            case "patient-service" -> settings.servicePort("patient");
            case "program-service" -> settings.servicePort("program");
            case "messaging-service" -> settings.servicePort("messaging");
            case "keycloak" -> settings.keycloakPort();
            case "object-store" -> settings.objectStorePort();
            default -> throw new IllegalArgumentException("no such backend here: " + backend);
        };
    }

    /// Services first, gracefully.
    private void stopChildren() {
        List<Part> others = children.values().stream()
                .filter(child -> !child.name().equals("keycloak"))
                .toList();
        others.parallelStream().forEach(Suite::stop);
        children.values().forEach(Suite::stop);
    }

    /// What everything stands on last.
    void stop() {
        stopChildren();
        while (!running.isEmpty()) {
            close(running.pop());
        }
        close(() -> vertx.close().toCompletionStage().toCompletableFuture().get());
    }

    private static void stop(Part child) {
        close(child::stop);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failure) {
            System.err.println("not stopped in order: " + failure.getMessage());
        }
    }
}
