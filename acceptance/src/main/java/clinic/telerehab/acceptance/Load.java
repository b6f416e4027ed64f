package clinic.telerehab.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// `./clinic load`: clients that hand in sessions through the front door of a running suite as fast as they are taken,
/// while one more reads what is due today. Ends with an error when an answer was wrong, or when a session that was
/// acknowledged is lost or there twice.
public final class Load {
    private static final int CLIENTS = 8;
    private static final int PATIENTS_PER_CLIENT = 5;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 10;
    // So that days are closed, late sessions can be handed in, and what follows from each is all reckoned.
    private static final int DAYS_BEFORE = 14;
    private static final int LATE_DAYS = 6;
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Stage stage;
    private final List<LoadedPatient> patients = new ArrayList<>();
    private final int clients;

    private Load(Stage stage, int clients) {
        this.stage = stage;
        this.clients = clients;
    }

    public static void main(String... arguments) throws Exception {
        var stage = Simulate.stage(arguments);
        var load = new Load(stage, Simulate.option("--clients", CLIENTS, arguments));
        int seconds = Simulate.option("--seconds", SECONDS, arguments);
        load.begin(Simulate.option("--seed", 1, arguments));
        load.run(WARM_UP_SECONDS);
        load.run(seconds);
        List<String> wrong = load.check();
        wrong.stream().limit(50).forEach(one -> System.out.println("  ✗ " + one));
        System.out.println(
                wrong.isEmpty()
                        ? "Every session that was acknowledged is there, once, and nothing else is."
                        : wrong.size() + " things went wrong.");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /// Two weeks into their treatment.
    private void begin(long seed) throws Exception {
        var clinic = new SimulatedClinic(stage);
        clinic.admit(clients * PATIENTS_PER_CLIENT + 1, seed);
        LocalDate today = stage.today().plusDays(DAYS_BEFORE);
        stage.moveTo(today.atTime(EVENING).atZone(Stage.ZONE).toInstant());
        clinic.awaitClosed(today.minusDays(1));
        for (SimulatedCourse course : clinic.courses()) {
            patients.add(new LoadedPatient(course, seed + patients.size()));
        }
        patients.forEach(patient -> patient.prepare(today.minusDays(LATE_DAYS), today));
        System.out.printf("%d patients have been in treatment for %d days.%n", patients.size(), DAYS_BEFORE);
    }

    private void run(int seconds) throws Exception {
        var sessions = new Latencies();
        var reads = new Latencies();
        LocalDate today = stage.today();
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, clients)
                    .forEach(client -> working.add(workers.submit(() -> work(client, until, sessions))));
            working.add(workers.submit(() -> {
                while (System.nanoTime() < until) {
                    patients.getLast().read(reads, today);
                }
            }));
        }
        for (Future<?> one : working) {
            one.get();
        }
        System.out.printf(Locale.ROOT, "%d s, %d clients%n", seconds, clients);
        System.out.println("  sessions put  " + sessions.over(seconds));
        System.out.println("  today read    " + reads.over(seconds));
    }

    private List<String> check() {
        return patients.stream().flatMap(patient -> patient.check().stream()).toList();
    }

    private void work(int client, long until, Latencies latencies) {
        List<LoadedPatient> own = patients.subList(client * PATIENTS_PER_CLIENT, (client + 1) * PATIENTS_PER_CLIENT);
        for (int turn = 0; System.nanoTime() < until; turn++) {
            own.get(turn % own.size()).handIn(latencies);
        }
    }
}
