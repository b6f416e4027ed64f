package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The step down: back to what the item was before when that was less, else less of it, else the step below on the
/// ladder. How often it is done stays, because movement stays (SF-07). Pure.
final class Easing {
    private static final double PERCENT = 100.0;
    private static final int DECIMALS = 1;

    private Easing() {}

    /// Empty when the item can't be eased any further.
    ///
    /// @param forTechnique an exercise that is done wrong is made simpler before it is made less
    static Optional<Change> of(Window window, boolean forTechnique) {
        ItemFacts item = window.item();
        Figures figures = window.figures();
        Stream<Supplier<Optional<Change>>> ways = forTechnique
                ? Stream.of(() -> simpler(item), () -> back(item), () -> less(item, figures))
                : Stream.of(() -> back(item), () -> less(item, figures), () -> simpler(item));
        return ways.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Change> back(ItemFacts item) {
        Rung before = item.eased();
        if (before == null) {
            return Optional.empty();
        }
        boolean isOther = !before.exerciseCode().equals(item.exerciseCode());
        return Optional.of(new Change(isOther ? Variable.VARIATION : variable(item.work(), before.work()), before));
    }

    private static Optional<Change> simpler(ItemFacts item) {
        Place place = item.ladder();
        Rung previous = place == null ? null : place.previous();
        if (previous == null || previous.exerciseCode().equals(item.exerciseCode())) {
            return Optional.empty();
        }
        var work = Raises.noMoreThan(item.work(), previous.work());
        return Optional.of(new Change(Variable.VARIATION, new Rung(previous.exerciseCode(), previous.step(), work)));
    }

    private static Optional<Change> less(ItemFacts item, Figures figures) {
        Work work = item.work();
        int leastHold = item.isStretch() ? figures.stretchHoldLeast() : 1;
        return Stream.<Optional<Change>>of(
                        load(item, figures),
                        pyramid(item, figures),
                        fewer(
                                item,
                                Variable.REPETITIONS,
                                work.hasPyramid() ? null : work.reps(),
                                1,
                                figures,
                                work::withReps),
                        fewer(item, Variable.DURATION, work.minutes(), 1, figures, work::withMinutes),
                        fewer(item, Variable.DURATION, work.metres(), 1, figures, work::withMetres),
                        fewer(item, Variable.DURATION, work.seconds(), 1, figures, work::withSeconds),
                        fewer(item, Variable.HOLD, work.holdSeconds(), leastHold, figures, work::withHold),
                        fewer(item, Variable.SETS, work.hasPyramid() ? null : work.sets(), 1, figures, work::withSets))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Change> load(ItemFacts item, Figures figures) {
        BigDecimal load = item.work().loadKg();
        if (load == null || load.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal eased = load.multiply(BigDecimal.valueOf(share(figures))).setScale(DECIMALS, RoundingMode.DOWN);
        return Optional.of(new Change(Variable.LOAD, item.rung(item.work().withLoad(eased))));
    }

    private static Optional<Change> pyramid(ItemFacts item, Figures figures) {
        List<Integer> now = item.work().pyramid();
        return figures.pyramids().reversed().stream()
                .filter(rung -> sum(rung) <= sum(now) * share(figures))
                .findFirst()
                .map(rung ->
                        new Change(Variable.REPETITIONS, item.rung(item.work().withPyramid(rung))));
    }

    private static Optional<Change> fewer(
            ItemFacts item,
            Variable variable,
            @Nullable Integer now,
            int least,
            Figures figures,
            IntFunction<Work> with) {
        if (now == null || now <= least) {
            return Optional.empty();
        }
        int eased = Math.max(least, (int) Math.floor(now * share(figures) + 1e-9));
        return Optional.of(new Change(variable, item.rung(with.apply(eased))));
    }

    private static double share(Figures figures) {
        return 1 - figures.easeBy() / PERCENT;
    }

    private static Variable variable(Work from, Work to) {
        return Stream.of(Variable.HOLD, Variable.REPETITIONS, Variable.DURATION, Variable.SETS, Variable.FREQUENCY)
                .filter(variable -> !part(from, variable).equals(part(to, variable)))
                .findFirst()
                .orElse(Variable.LOAD);
    }

    private static List<?> part(Work work, Variable variable) {
        return switch (variable) {
            case HOLD -> nullable(work.holdSeconds());
            case REPETITIONS ->
                Stream.concat(nullable(work.reps()).stream(), work.pyramid().stream())
                        .toList();
            case DURATION ->
                Stream.of(work.minutes(), work.metres(), work.seconds())
                        .map(String::valueOf)
                        .toList();
            case SETS -> nullable(work.sets());
            default -> List.of(work.timesPerWeek());
        };
    }

    private static List<Integer> nullable(@Nullable Integer value) {
        return value == null ? List.of() : List.of(value);
    }

    private static int sum(List<Integer> pyramid) {
        return pyramid.stream().mapToInt(Integer::intValue).sum();
    }
}
