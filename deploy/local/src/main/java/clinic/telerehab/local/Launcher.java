package clinic.telerehab.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/// The command behind `./clinic up` and `./clinic down`: starts the suite, says where everything is, and waits to be
/// stopped.
public final class Launcher {
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Launcher() {}

    public static void main(String... arguments) {
        int code;
        try {
            var settings = Settings.parse(arguments);
            DataFolder.create(settings.data());
            code = settings.isDown() ? down(settings) : up(settings);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            code = 2;
        } catch (Exception failure) {
            System.err.println(failure.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int up(Settings settings) throws Exception {
        Optional<AutoCloseable> lock = DataFolder.lock(settings.data());
        if (lock.isEmpty()) {
            System.err.println("The suite runs already on " + settings.data() + "; stop it with ./clinic down");
            return 1;
        }
        try (AutoCloseable held = lock.get()) {
            Leftovers.stopAll(settings.data());
            Ports.requireFree(settings);
            // Only now: what cannot start must not cost what was kept.
            if (settings.fresh()) {
                DataFolder.empty(settings.data());
            }
            return run(settings);
        }
    }

    private static int run(Settings settings) throws Exception {
        var stop = new CompletableFuture<Void>();
        // Not a shutdown hook: those run all at once, and the database must outlive the services.
        for (String signal : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(signal), caught -> stop.complete(null));
        }
        Leftovers.remember(settings.data(), "launcher", ProcessHandle.current());
        var suite = new Suite(settings);
        try {
            return serve(suite, settings, stop);
        } finally {
            System.out.println("Stopping.");
            suite.stop();
            Leftovers.forget(settings.data(), "launcher");
        }
    }

    /// A start can be stopped half way.
    private static int serve(Suite suite, Settings settings, CompletableFuture<Void> stop) throws Exception {
        var started = new CompletableFuture<Void>();
        Thread starter = Thread.ofVirtual().start(() -> {
            try {
                suite.start();
                started.complete(null);
            } catch (Exception failure) {
                started.completeExceptionally(failure);
            }
        });
        try {
            CompletableFuture.anyOf(started, stop).get();
        } catch (ExecutionException failure) {
            System.err.println("The suite does not start: " + messageOf(failure));
            return 1;
        }
        if (!stop.isDone()) {
            System.out.println(Welcome.text(settings));
            stop.get();
        }
        suite.abandonStart();
        starter.interrupt();
        starter.join();
        return 0;
    }

    private static @Nullable String messageOf(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.getMessage() : cause.getMessage();
    }

    /// Stops a launcher that runs elsewhere, or what one that was killed has left behind.
    private static int down(Settings settings) throws Exception {
        Optional<ProcessHandle> launcher = Leftovers.find(settings.data(), "launcher");
        launcher.ifPresent(ProcessHandle::destroy);
        long until = System.nanoTime() + STOPS_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            Optional<AutoCloseable> lock = DataFolder.lock(settings.data());
            if (lock.isPresent()) {
                try (AutoCloseable held = lock.get()) {
                    launcher.ifPresent(Leftovers::end);
                    Leftovers.stopAll(settings.data());
                    return 0;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new IOException(
                "The suite does not stop; look into " + settings.data().resolve("logs"));
    }
}
