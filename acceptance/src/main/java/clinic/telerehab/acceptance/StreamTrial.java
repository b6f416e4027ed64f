package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Findings.Traffic;
import clinic.telerehab.acceptance.ResumedStream.Told;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Many open streams of patients and clinicians, messages at a steady rate, and a replica of messaging-service that is
/// killed and started meanwhile. What each stream told is held against the conversations as the server has them.
final class StreamTrial {
    private static final String REPLICA = "messaging-service-2";
    private static final int AT_A_TIME = 6;
    // A clinician has few devices, but everything of many patients arrives there.
    private static final int STREAMS_PER_CLINICIAN_STREAM = 10;
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);
    private static final Duration DOUBLES_WOULD_COME_WITHIN = Duration.ofSeconds(2);

    private final Stage stage;
    private final Plan plan;
    private final List<Correspondent> correspondents;
    private final Map<String, Credentials> clinicians;
    private volatile long killedAt = Long.MAX_VALUE;
    private volatile long backAt = Long.MAX_VALUE;

    private StreamTrial(
            Stage stage, Plan plan, List<Correspondent> correspondents, Map<String, Credentials> clinicians) {
        this.stage = stage;
        this.plan = plan;
        this.correspondents = correspondents;
        this.clinicians = clinicians;
    }

    /// @param streams how many are open, a tenth of them clinicians'
    /// @param rate messages a second
    record Plan(int streams, int patients, int rate, Duration time) {
        String inWords() {
            return "%d streams of %d patients and 2 clinicians; %d messages a second for %d s; one of two replicas killed after %d s and started after %d s"
                    .formatted(streams, patients, rate, time.toSeconds(), kill().toSeconds(), start().toSeconds());
        }

        Duration kill() {
            return time.dividedBy(3);
        }

        Duration start() {
            return time.dividedBy(2);
        }
    }

    /// Sees that two replicas run, and brings everybody in.
    static StreamTrial prepare(Stage stage, Plan plan) throws Exception {
        stage.processes().command(REPLICA, "start");
        var clinics = new Clinics(stage);
        clinics.open();
        List<Correspondent> correspondents = arrive(stage, clinics, plan.patients());
        Map<String, Credentials> clinicians =
                Map.of("lead", Login.open(stage.base(), "lead"), "colleague", Login.open(stage.base(), "colleague"));
        return new StreamTrial(stage, plan, correspondents, clinicians);
    }

    private static List<Correspondent> arrive(Stage stage, Clinics clinics, int count) throws Exception {
        List<Future<Correspondent>> arriving = new ArrayList<>();
        var turns = new Semaphore(AT_A_TIME);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                boolean isShared = number % 2 == 0;
                arriving.add(workers.submit(() -> {
                    turns.acquire();
                    try {
                        return Correspondent.arrive(stage, clinics, isShared);
                    } finally {
                        turns.release();
                    }
                }));
            }
        }
        List<Correspondent> arrived = new ArrayList<>();
        for (Future<Correspondent> one : arriving) {
            arrived.add(one.get());
        }
        return arrived;
    }

    /// One open stream and the conversations that it has to tell of.
    private record Listener(ResumedStream stream, Set<String> conversations) {}

    Findings run() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<Listener> listeners = listeners(client);
            for (Listener one : listeners) {
                one.stream().awaitOpen();
            }
            var letters = new Letters(stage, correspondents, clinician("lead"));
            CompletableFuture<Void> outage = CompletableFuture.runAsync(this::killAndStart);
            Duration lasted = letters.send(plan.rate(), plan.time());
            outage.join();
            Map<String, List<String>> written = written(letters);
            awaitTold(listeners, written);
            for (Listener one : listeners) {
                one.stream().close();
            }
            return findings(letters, lasted, listeners, written);
        }
    }

    private Credentials clinician(String login) {
        Credentials known = clinicians.get(login);
        if (known == null) {
            throw new IllegalArgumentException(login);
        }
        return known;
    }

    private List<Listener> listeners(HttpClient client) {
        List<Listener> listeners = new ArrayList<>();
        for (int number = 0; number < plan.streams(); number++) {
            if (number % STREAMS_PER_CLINICIAN_STREAM == 0) {
                boolean isLead = number % (2 * STREAMS_PER_CLINICIAN_STREAM) == 0;
                Set<String> read = correspondents.stream()
                        .filter(one -> isLead || one.isSharedWithColleague())
                        .map(Correspondent::conversation)
                        .collect(Collectors.toSet());
                listeners.add(listener(client, clinician(isLead ? "lead" : "colleague")::token, read));
            } else {
                Correspondent reader = correspondents.get(number % correspondents.size());
                listeners.add(listener(client, reader.token(), Set.of(reader.conversation())));
            }
        }
        return listeners;
    }

    private Listener listener(HttpClient client, Supplier<String> token, Set<String> conversations) {
        return new Listener(new ResumedStream(client, stage.base(), token), conversations);
    }

    private void killAndStart() {
        try {
            TimeUnit.NANOSECONDS.sleep(plan.kill().toNanos());
            killedAt = System.nanoTime();
            stage.processes().command(REPLICA, "kill");
            TimeUnit.NANOSECONDS.sleep(plan.start().minus(plan.kill()).toNanos());
            stage.processes().command(REPLICA, "start");
            backAt = System.nanoTime();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// What was sent in this trial, by conversation, in the order of the server.
    private Map<String, List<String>> written(Letters letters) {
        Map<String, List<String>> written = new HashMap<>();
        for (Correspondent one : correspondents) {
            written.put(
                    one.conversation(),
                    one.inOrder(stage).stream()
                            .filter(letters.due()::containsKey)
                            .toList());
        }
        return written;
    }

    private static int expected(Listener listener, Map<String, List<String>> written) {
        return listener.conversations().stream()
                .mapToInt(id -> written.getOrDefault(id, List.of()).size())
                .sum();
    }

    private static void awaitTold(List<Listener> listeners, Map<String, List<String>> written)
            throws InterruptedException {
        long until = System.nanoTime() + ARRIVES_WITHIN.toNanos();
        for (Listener one : listeners) {
            while (one.stream().count() < expected(one, written) && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        TimeUnit.NANOSECONDS.sleep(DOUBLES_WOULD_COME_WITHIN.toNanos());
    }

    private Findings findings(
            Letters letters, Duration lasted, List<Listener> listeners, Map<String, List<String>> written) {
        Map<String, Long> due = letters.due();
        var faults = new Faults(0, 0, 0);
        List<List<Long>> phases = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Listener one : listeners) {
            // The streams may begin with what was written while everybody arrived.
            List<Told> told = one.stream().told().stream()
                    .filter(event -> due.containsKey(event.message()))
                    .toList();
            faults = faults.and(Faults.of(one.conversations(), told, written));
            told.forEach(event -> {
                long from = due.getOrDefault(event.message(), event.at());
                phases.get(phaseOf(from)).add(event.at() - from);
            });
        }
        return new Findings(
                plan.inWords(),
                traffic(letters, lasted, listeners, written),
                faults,
                letters.untilAcknowledged(),
                phases.stream().map(Delays::of).toList());
    }

    private static Traffic traffic(
            Letters letters, Duration lasted, List<Listener> listeners, Map<String, List<String>> written) {
        return new Traffic(
                letters.due().size(),
                lasted,
                letters.repeated(),
                listeners.stream().mapToLong(one -> expected(one, written)).sum(),
                listeners.stream().mapToInt(one -> one.stream().cuts()).sum(),
                listeners.stream().filter(one -> one.stream().cuts() > 0).count());
    }

    private int phaseOf(long due) {
        return due < killedAt ? 0 : due < backAt ? 1 : 2;
    }
}
