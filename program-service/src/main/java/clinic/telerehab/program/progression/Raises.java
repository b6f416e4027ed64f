package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How each variable of an item is raised by itself. Pure.
final class Raises {
    private static final int GRAMS = 1000;

    private Raises() {}

    /// In the order of the variables; empty where there is nothing to raise.
    static Stream<Optional<Change>> of(ItemFacts item, Goal goal) {
        Work work = item.work();
        Optional<Change> hold = oneMore(item, Variable.HOLD, work.holdSeconds(), goal.hold(), work::withHold);
        Optional<Change> often =
                oneMore(item, Variable.FREQUENCY, work.timesPerWeek(), goal.timesPerWeek(), work::times);
        if (item.isStretch()) {
            return Stream.of(
                    asFarAs(item, goal, Variable.HOLD, work.holdSeconds(), goal.hold(), work::withHold), often);
        }
        return Stream.of(
                hold,
                work.hasPyramid() ? pyramid(item, goal) : reps(item, goal),
                asFarAs(item, goal, Variable.DURATION, work.seconds(), goal.seconds(), work::withSeconds),
                asFarAs(item, goal, Variable.DURATION, work.metres(), goal.metres(), work::withMetres),
                asFarAs(item, goal, Variable.DURATION, work.minutes(), goal.minutes(), work::withMinutes),
                sets(item, goal),
                often,
                load(item, goal.figures()));
    }

    /// The minutes of a week grow by at least a tenth and at most a fifth: on the days there are, and when those are
    /// full, on one more day.
    static Stream<Optional<Change>> ofAerobic(ItemFacts item, Goal goal) {
        Work work = item.work();
        Integer minutes = work.minutes();
        if (minutes == null) {
            return Stream.of(oneMore(item, Variable.FREQUENCY, work.timesPerWeek(), goal.timesPerWeek(), work::times));
        }
        var longer = asFarAs(item, goal, Variable.MINUTES_PER_WEEK, minutes, goal.minutes(), work::withMinutes);
        return Stream.of(longer.isPresent() ? longer : anotherDay(item, goal, minutes));
    }

    private static Optional<Change> anotherDay(ItemFacts item, Goal goal, int minutes) {
        Work work = item.work();
        if (work.timesPerWeek() >= goal.timesPerWeek() || minutes < goal.minutes()) {
            return Optional.empty();
        }
        Work more = work.times(work.timesPerWeek() + 1);
        double least = work.volume() * (1 + goal.figures().aerobicLeast() / Figures.PERCENT);
        return IntStream.rangeClosed(1, minutes)
                .map(less -> minutes + 1 - less)
                .mapToObj(more::withMinutes)
                .filter(spread -> goal.figures().allowsItem(work.volume(), spread.volume()))
                .filter(spread -> spread.volume() >= least)
                .findFirst()
                .map(spread -> new Change(Variable.MINUTES_PER_WEEK, item.rung(spread)));
    }

    private static Optional<Change> reps(ItemFacts item, Goal goal) {
        Work work = item.work();
        return oneMore(item, Variable.REPETITIONS, work.reps(), goal.reps(), work::withReps);
    }

    private static Optional<Change> pyramid(ItemFacts item, Goal goal) {
        double amount = sum(item.work().pyramid());
        return goal.pyramids().stream()
                .filter(rung -> sum(rung) > amount)
                .findFirst()
                .map(rung -> new Change(
                        Variable.REPETITIONS, reached(item, item.work().withPyramid(rung))));
    }

    /// The sets of a pyramid are the pyramid.
    private static Optional<Change> sets(ItemFacts item, Goal goal) {
        Work work = item.work();
        return work.hasPyramid()
                ? Optional.empty()
                : oneMore(item, Variable.SETS, work.sets(), goal.sets(), work::withSets);
    }

    private static Optional<Change> load(ItemFacts item, Figures figures) {
        BigDecimal load = item.work().loadKg();
        if (load == null || load.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal step = BigDecimal.valueOf(figures.loadStepGrams()).divide(BigDecimal.valueOf(GRAMS));
        return Optional.of(new Change(Variable.LOAD, item.rung(item.work().withLoad(load.add(step)))));
    }

    private static Optional<Change> oneMore(
            ItemFacts item, Variable variable, @Nullable Integer now, int most, IntFunction<Work> with) {
        return now == null || now >= most
                ? Optional.empty()
                : Optional.of(new Change(variable, reached(item, with.apply(now + 1))));
    }

    /// As much as the week allows, and one more at least.
    private static Optional<Change> asFarAs(
            ItemFacts item, Goal goal, Variable variable, @Nullable Integer now, int most, IntFunction<Work> with) {
        if (now == null || now >= most) {
            return Optional.empty();
        }
        int more = (int) Math.floor(now * (1 + goal.figures().weeklyPerItem() / Figures.PERCENT) + 1e-9);
        int to = Math.min(most, Math.max(now + 1, more));
        return Optional.of(new Change(variable, reached(item, with.apply(to))));
    }

    /// A step of the ladder that is the same exercise is taken when its dose is.
    private static Rung reached(ItemFacts item, Work work) {
        Place place = item.ladder();
        Rung next = place == null ? null : place.next();
        boolean isReached = place != null
                && next != null
                && place.nextIsMoreOf(item.exerciseCode())
                && work.unit() == next.work().unit()
                && work.amount() >= next.work().amount();
        return next != null && isReached ? new Rung(item.exerciseCode(), next.step(), work) : item.rung(work);
    }

    /// The dose of the next exercise, but in nothing more than the present one: the exercise changes, nothing else.
    static Work noMoreThan(Work present, Work next) {
        if (present.unit() != next.unit() || present.hasPyramid() != next.hasPyramid()) {
            return next.times(present.timesPerWeek());
        }
        List<Integer> pyramid = sum(next.pyramid()) <= sum(present.pyramid()) ? next.pyramid() : present.pyramid();
        return new Work(
                least(present.sets(), next.sets()),
                least(present.reps(), next.reps()),
                least(present.holdSeconds(), next.holdSeconds()),
                least(present.seconds(), next.seconds()),
                least(present.minutes(), next.minutes()),
                least(present.metres(), next.metres()),
                pyramid,
                next.loadKg(),
                present.timesPerWeek());
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.valueOf(Math.min(one, other));
    }

    private static int sum(List<Integer> pyramid) {
        return pyramid.stream().mapToInt(Integer::intValue).sum();
    }
}
