package clinic.telerehab.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Messages at a steady rate, from patients and clinicians in turn; each is sent again under its id until it is
/// acknowledged. Where more are due than people could have under way, the others wait with their senders, as in an app;
/// their time runs from when they were due all the same.
final class Letters {
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(60);
    private static final long BETWEEN_ATTEMPTS_MS = 250;

    private final Stage stage;
    private final List<Correspondent> correspondents;
    private final Credentials lead;
    private final Semaphore underWay;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();

    Letters(Stage stage, List<Correspondent> correspondents, Credentials lead) {
        this.stage = stage;
        this.correspondents = correspondents;
        this.lead = lead;
        this.underWay = new Semaphore(correspondents.size(), true);
    }

    /// @return how long it took until all were acknowledged
    Duration send(int perSecond, Duration time) throws InterruptedException, ExecutionException {
        long from = System.nanoTime();
        long count = perSecond * time.toSeconds();
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                long at = from + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
                TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
                Correspondent to = correspondents.get(number % correspondents.size());
                boolean isFromLead = number / correspondents.size() % 2 == 1;
                sent.add(couriers.submit(() -> deliverInTurn(to, isFromLead, at)));
            }
        }
        for (Future<?> one : sent) {
            one.get();
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private void deliverInTurn(Correspondent to, boolean isFromLead, long dueAt) {
        String id = Stage.newId();
        due.put(id, dueAt);
        underWay.acquireUninterruptibly();
        try {
            deliver(id, to, isFromLead);
        } finally {
            underWay.release();
        }
    }

    private void deliver(String id, Correspondent to, boolean isFromLead) {
        long from = System.nanoTime();
        int status = to.write(stage, id, author(to, isFromLead));
        if (status != 201) {
            repeated.incrementAndGet();
        }
        while (status != 201 && status != 200) {
            if (status != 0 && status < 500 || System.nanoTime() - from > GIVEN_UP_AFTER.toNanos()) {
                throw new StoryFailed("a message is taken", status);
            }
            pause();
            status = to.write(stage, id, author(to, isFromLead));
        }
        acknowledged.put(id, System.nanoTime());
    }

    private String author(Correspondent to, boolean isFromLead) {
        return isFromLead ? lead.token() : to.token().get();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS_MS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// When each was due to be sent, by the nanosecond clock.
    Map<String, Long> due() {
        return due;
    }

    /// How many needed more than one attempt.
    int repeated() {
        return repeated.get();
    }

    /// How long each waited for its acknowledgement.
    Delays untilAcknowledged() {
        return Delays.of(acknowledged.entrySet().stream()
                .map(one -> one.getValue() - due.getOrDefault(one.getKey(), one.getValue()))
                .toList());
    }
}
