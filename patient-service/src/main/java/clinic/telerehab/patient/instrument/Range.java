package clinic.telerehab.patient.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;

/// The lowest and the highest number that a scale can yield.
record Range(BigDecimal lowest, BigDecimal highest) {
    static Range of(Definition definition, Scale scale) {
        List<Item> items = definition.items().stream()
                .filter(item -> scale.items().contains(item.id()))
                .toList();
        return switch (scale.kind()) {
            case SUM -> over(items, BigDecimal.ZERO, BigDecimal::add);
            case MEAN -> over(items, BigDecimal.ZERO, BigDecimal::add).dividedBy(items.size());
            case PERCENT -> new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));
            case COUNT -> points(items);
            case RULE ->
                scale.formula() == Scale.Formula.PRODUCT
                        ? over(items, BigDecimal.ONE, BigDecimal::multiply)
                        : points(items);
        };
    }

    boolean contains(BigDecimal number) {
        return number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0;
    }

    private static Range points(List<Item> items) {
        return new Range(BigDecimal.ZERO, BigDecimal.valueOf(items.size()));
    }

    private static Range over(List<Item> items, BigDecimal start, BinaryOperator<BigDecimal> with) {
        return new Range(fold(items, Item::min, start, with), fold(items, Item::max, start, with));
    }

    private static BigDecimal fold(
            List<Item> items, ToIntFunction<Item> bound, BigDecimal start, BinaryOperator<BigDecimal> with) {
        return items.stream().mapToInt(bound).mapToObj(BigDecimal::valueOf).reduce(start, with);
    }

    private Range dividedBy(int size) {
        BigDecimal divisor = BigDecimal.valueOf(Math.max(1, size));
        return new Range(
                lowest.divide(divisor, 2, java.math.RoundingMode.HALF_UP),
                highest.divide(divisor, 2, java.math.RoundingMode.HALF_UP));
    }
}
