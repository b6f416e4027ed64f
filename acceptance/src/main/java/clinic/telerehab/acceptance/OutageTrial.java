package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.HandedIn.Balance;
import clinic.telerehab.acceptance.Pulse.Beat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Breaks one part of the suite while everybody goes on with their day, mends it, and holds what
/// was seen against what is promised: whoever does not need the part notices nothing, whoever does
/// is told so in time, nothing that was acknowledged is lost or there twice, and nobody has to
/// help.
final class OutageTrial {
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    // What a service may take to say that it can't, and some more on a machine that is busy starting another.
    private static final double TOLD_WITHIN = 8;
    // Who waited so long for an answer noticed that nobody was there.
    private static final double NOTICED_AFTER = 2;
    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);

    private final Stage stage;
    private final SteadyPatient patient;
    private final Duration time;

    /// @param time how long each outage lasts
    OutageTrial(Stage stage, SteadyPatient patient, Duration time) {
        this.stage = stage;
        this.patient = patient;
        this.time = time;
    }

    /// When what happened, by the nanosecond clock.
    private record Times(long broken, long mended) {
        double away() {
            return (mended - broken) / 1e9;
        }
    }

    OutageResult run(Component component, Way way, Promise promise) throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        patient.renewTokens();
        promise.prepare();
        List<Pulse> pulses = patient.begin();
        Times times = fail(component, way, promise, pulses);
        double healed = heal(pulses, times, wrong);
        for (Pulse pulse : pulses) {
            pulse.end();
        }
        double caughtUp = seconds(times.mended(), patient::isCaughtUp, "not every alert has arrived, once", wrong);
        promise.prove();
        pulses.forEach(pulse -> wrong.addAll(faults(pulse, component, way, times)));
        if (way.isAway()) {
            wrong.addAll(unnoticed(pulses, component, times));
        }
        Balance balance = patient.balance();
        if (!balance.equals(new Balance(0, 0))) {
            wrong.add("not what was acknowledged");
        }
        List<Beat> beats = pulses.stream()
                .flatMap(pulse -> pulse.during(times.broken(), times.mended()).stream())
                .toList();
        return new OutageResult(
                component,
                way,
                times.away(),
                beats.size(),
                (int) beats.stream().filter(Beat::isServed).count(),
                beats.stream().mapToDouble(Beat::seconds).max().orElse(0),
                healed,
                caughtUp,
                patient.handedIn(),
                balance,
                wrong);
    }

    private Times fail(Component component, Way way, Promise promise, List<Pulse> pulses) throws InterruptedException {
        long begun = System.nanoTime();
        awaitSteady(pulses, begun);
        TimeUnit.NANOSECONDS.sleep(CALM.toNanos());
        long broken = System.nanoTime();
        stage.processes().command(component.process(), way.breaking());
        try {
            if (way.isAway()) {
                promise.keep();
            }
            TimeUnit.NANOSECONDS.sleep(time.toNanos() - (System.nanoTime() - broken));
        } finally {
            String mending = way.mending();
            if (mending != null) {
                stage.processes().command(component.process(), mending);
            }
        }
        return new Times(broken, System.nanoTime());
    }

    private void awaitSteady(List<Pulse> pulses, long since) {
        stage.eventually(
                "everything is served before",
                () -> pulses.stream().allMatch(pulse -> pulse.isSteadySince(since)),
                () -> unsteady(pulses, since));
    }

    private static List<String> unsteady(List<Pulse> pulses, long since) {
        return pulses.stream()
                .filter(pulse -> !pulse.isSteadySince(since))
                .map(Pulse::name)
                .toList();
    }

    private static double heal(List<Pulse> pulses, Times times, List<String> wrong) throws InterruptedException {
        double waited =
                seconds(times.mended(), () -> unsteady(pulses, times.mended()).isEmpty(), "not healed", wrong);
        return Math.min(
                waited,
                pulses.stream()
                        .mapToDouble(pulse -> pulse.healedAfter(times.mended()))
                        .max()
                        .orElse(0));
    }

    private static double seconds(long from, BooleanSupplier isDone, String otherwise, List<String> wrong)
            throws InterruptedException {
        while (!isDone.getAsBoolean()) {
            if (System.nanoTime() - from > HEALS_WITHIN.toNanos()) {
                wrong.add(otherwise);
                break;
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        return (System.nanoTime() - from) / 1e9;
    }

    /// A part that nobody missed was not away, and nothing was tried.
    private static List<String> unnoticed(List<Pulse> pulses, Component component, Times times) {
        return pulses.stream()
                .filter(pulse -> pulse.isNeeding(component))
                .filter(pulse -> pulse.during(times.broken(), times.mended()).stream()
                        .allMatch(beat -> beat.isServed() && beat.seconds() < NOTICED_AFTER))
                .map(pulse -> pulse.name() + ": served by a part that was away")
                .toList();
    }

    /// Until everybody is served again; a request that was under way when the part failed counts.
    private static List<String> faults(Pulse pulse, Component component, Way way, Times times) {
        boolean mayFail = pulse.isNeeding(component);
        return pulse.during(times.broken(), System.nanoTime()).stream()
                .filter(beat -> !beat.isServed() && !(mayFail && isToldRightly(beat, component, way)))
                .map(beat -> "%s: %d after %.1f s, %.1f s into it"
                        .formatted(pulse.name(), beat.status(), beat.seconds(), (beat.at() - times.broken()) / 1e9))
                .limit(2)
                .toList();
    }

    /// What is frozen can't say so: who needs it waits, until it is back or the gateway gives up.
    /// Where the gateway is away, nobody can.
    private static boolean isToldRightly(Beat beat, Component component, Way way) {
        boolean isTold = UNAVAILABLE.contains(beat.status());
        if (component == Component.GATEWAY) {
            return isTold || beat.status() == 0;
        }
        boolean mayWait = way == Way.FREEZE && component != Component.POSTGRESQL;
        return isTold && (mayWait || beat.seconds() < TOLD_WITHIN);
    }
}
