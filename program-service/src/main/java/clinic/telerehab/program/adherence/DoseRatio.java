package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The share of a prescribed dose that was done. Pure. Amounts of one unit add up; seconds and repetitions do not, so
/// each unit is summed by itself and weighs as much as it has items.
final class DoseRatio {
    private DoseRatio() {}

    private record Sum(int items, double done, double prescribed) {
        static Sum of(ItemDose item) {
            return new Sum(1, item.capped(), item.prescribed());
        }

        Sum plus(Sum other) {
            return new Sum(items + other.items, done + other.done, prescribed + other.prescribed);
        }
    }

    /// @return 0 to 1; empty when nothing was prescribed
    static OptionalDouble of(Collection<ItemDose> items) {
        if (items.isEmpty()) {
            return OptionalDouble.empty();
        }
        Map<Unit, Sum> sums = new EnumMap<>(Unit.class);
        items.forEach(item -> sums.merge(item.unit(), Sum.of(item), Sum::plus));
        double weighed = sums.values().stream()
                .mapToDouble(sum -> sum.items() * sum.done() / sum.prescribed())
                .sum();
        return OptionalDouble.of(weighed / items.size());
    }
}
