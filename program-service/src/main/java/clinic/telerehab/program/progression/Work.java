package clinic.telerehab.program.progression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much of an item in a session and how often a week; what does not apply is absent. Pure.
///
/// @param seconds how long one set is moved through
/// @param pyramid the repetitions of each set, when they differ; else empty
record Work(
        @Nullable Integer sets,
        @Nullable Integer reps,
        @Nullable Integer holdSeconds,
        @Nullable Integer seconds,
        @Nullable Integer minutes,
        @Nullable Integer metres,
        List<Integer> pyramid,
        @Nullable BigDecimal loadKg,
        int timesPerWeek) {

    /// In what an amount is counted.
    enum Unit {
        REPETITIONS,
        HELD_SECONDS,
        SECONDS,
        MINUTES,
        METRES
    }

    Work {
        pyramid = List.copyOf(pyramid);
    }

    Unit unit() {
        if (minutes != null) {
            return Unit.MINUTES;
        }
        if (metres != null) {
            return Unit.METRES;
        }
        if (holdSeconds != null) {
            return Unit.HELD_SECONDS;
        }
        return seconds == null ? Unit.REPETITIONS : Unit.SECONDS;
    }

    /// Of one session, in its unit; a side is counted once.
    double amount() {
        return switch (unit()) {
            case MINUTES -> orOne(minutes);
            case METRES -> (double) orOne(sets) * orOne(metres);
            case HELD_SECONDS -> (double) repetitions() * orOne(holdSeconds);
            case SECONDS -> (double) orOne(sets) * orOne(seconds);
            case REPETITIONS -> repetitions();
        };
    }

    /// Of a week, load included, in its unit.
    double volume() {
        double load = loadKg == null || loadKg.signum() == 0 ? 1 : loadKg.doubleValue();
        return amount() * load * timesPerWeek;
    }

    /// About how many seconds of a week it takes: what items of different units are compared and added by.
    double weeklySeconds(Figures figures) {
        double perUnit = switch (unit()) {
            case MINUTES -> 60;
            case REPETITIONS -> figures.secondsPerRepetition();
            case METRES, HELD_SECONDS, SECONDS -> 1;
        };
        return amount() * perUnit * timesPerWeek;
    }

    private int repetitions() {
        return pyramid.isEmpty()
                ? orOne(sets) * orOne(reps)
                : pyramid.stream().mapToInt(Integer::intValue).sum();
    }

    boolean hasPyramid() {
        return !pyramid.isEmpty();
    }

    Work withSets(int more) {
        return new Work(more, reps, holdSeconds, seconds, minutes, metres, pyramid, loadKg, timesPerWeek);
    }

    Work withReps(int more) {
        return new Work(sets, more, holdSeconds, seconds, minutes, metres, pyramid, loadKg, timesPerWeek);
    }

    Work withHold(int more) {
        return new Work(sets, reps, more, seconds, minutes, metres, pyramid, loadKg, timesPerWeek);
    }

    Work withSeconds(int more) {
        return new Work(sets, reps, holdSeconds, more, minutes, metres, pyramid, loadKg, timesPerWeek);
    }

    Work withMinutes(int more) {
        return new Work(sets, reps, holdSeconds, seconds, more, metres, pyramid, loadKg, timesPerWeek);
    }

    Work withMetres(int more) {
        return new Work(sets, reps, holdSeconds, seconds, minutes, more, pyramid, loadKg, timesPerWeek);
    }

    Work withPyramid(List<Integer> more) {
        return new Work(more.size(), reps, holdSeconds, seconds, minutes, metres, more, loadKg, timesPerWeek);
    }

    Work withLoad(BigDecimal more) {
        return new Work(sets, reps, holdSeconds, seconds, minutes, metres, pyramid, more, timesPerWeek);
    }

    Work times(int aWeek) {
        return new Work(sets, reps, holdSeconds, seconds, minutes, metres, pyramid, loadKg, aWeek);
    }

    /// One session of so much, in one go as far as the item allows: what graded activity agrees on.
    Work ofAmount(int amount) {
        return switch (unit()) {
            case MINUTES -> withMinutes(amount);
            case METRES -> one().withMetres(amount);
            case SECONDS -> one().withSeconds(amount);
            case HELD_SECONDS -> one().withReps(Math.max(1, amount / orOne(holdSeconds)));
            case REPETITIONS -> one().withReps(amount);
        };
    }

    private Work one() {
        return new Work(1, reps, holdSeconds, seconds, minutes, metres, List.of(), loadKg, timesPerWeek);
    }

    private static int orOne(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 1);
    }
}
