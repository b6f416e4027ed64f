package clinic.telerehab.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;

/// One kind of request that is made again and again, whatever happens to the suite meanwhile.
final class Pulse {
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int STEADY = 3;
    // No status at all: whoever asked met something else than an answer.
    private static final int UNEXPECTED = -1;

    private final String name;
    private final Component needs;
    private final IntSupplier request;
    private final ConcurrentLinkedQueue<Beat> beats = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;
    private final Thread beating;

    private Pulse(String name, Component needs, IntSupplier request) {
        this.name = name;
        this.needs = needs;
        this.request = request;
        this.beating = Thread.ofVirtual().unstarted(this::beat);
    }

    /// @param needs the part that answers it
    /// @param request answers the status, 0 where there was no answer
    static Pulse start(String name, Component needs, IntSupplier request) {
        var pulse = new Pulse(name, needs, request);
        pulse.beating.start();
        return pulse;
    }

    /// One request.
    ///
    /// @param at when it was made, by the nanosecond clock
    /// @param took until it was answered or given up, in nanoseconds
    record Beat(long at, long took, int status) {
        boolean isServed() {
            return status >= 200 && status < 300;
        }

        double seconds() {
            return took / 1e9;
        }
    }

    private void beat() {
        while (!isOver) {
            long at = System.nanoTime();
            int status = ask();
            beats.add(new Beat(at, System.nanoTime() - at, status));
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private int ask() {
        try {
            return request.getAsInt();
        } catch (IllegalStateException unexpected) {
            return UNEXPECTED;
        }
    }

    String name() {
        return name;
    }

    /// Whether it can't be served while that part is away.
    boolean isNeeding(Component component) {
        return component == needs || component.isUnderAll();
    }

    /// Those that were under way in that time.
    List<Beat> during(long from, long to) {
        return beats.stream()
                .filter(beat -> beat.at() + beat.took() - from >= 0 && beat.at() - to < 0)
                .toList();
    }

    /// Whether the newest were all served and all made since then.
    boolean isSteadySince(long moment) {
        List<Beat> since =
                beats.stream().filter(beat -> beat.at() - moment >= 0).toList();
        return since.size() >= STEADY
                && since.subList(since.size() - STEADY, since.size()).stream().allMatch(Beat::isServed);
    }

    /// Since when it has been served without a gap; 0 where it was so all the time.
    ///
    /// @return seconds after that moment
    double healedAfter(long moment) {
        return during(moment, System.nanoTime()).stream()
                        .filter(beat -> !beat.isServed())
                        .mapToLong(beat -> beat.at() + beat.took() - moment)
                        .max()
                        .orElse(0)
                / 1e9;
    }

    void end() throws InterruptedException {
        isOver = true;
        beating.join();
    }
}
