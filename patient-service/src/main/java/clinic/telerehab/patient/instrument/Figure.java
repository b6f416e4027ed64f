package clinic.telerehab.patient.instrument;

import clinic.telerehab.patient.instrument.ScaleScore.Flag;
import clinic.telerehab.patient.instrument.ScaleScore.Status;
import clinic.telerehab.patient.instrument.ScaleScore.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The number of one scale before it is put into a band.
///
/// @param certainBand the band when it is known although the number is not final
record Figure(
        Scale scale,
        @Nullable BigDecimal score,
        Status status,
        Set<Flag> flags,
        Trace trace,
        @Nullable String certainBand) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Figure(Scale scale, @Nullable BigDecimal score, Status status, Set<Flag> flags, Trace trace) {
        this(scale, score, status, flags, trace, null);
    }

    /// A number as it was reckoned, before rounding.
    private record Fraction(BigDecimal numerator, BigDecimal denominator, String working) {
        static Fraction whole(BigDecimal number, String working) {
            return new Fraction(number, BigDecimal.ONE, working);
        }

        BigDecimal rounded(int decimals) {
            return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
        }
    }

    /// @param worths of the answered items of the whole instrument
    static Figure of(Definition definition, Scale scale, Map<String, Integer> worths) {
        Map<String, Integer> own = own(scale, worths);
        List<String> missing =
                scale.items().stream().filter(id -> !own.containsKey(id)).toList();
        if (own.size() < scale.neededForLowConfidence()) {
            return new Figure(scale, null, Status.INVALID, Set.of(), new Trace(own, missing, "too few answers"));
        }
        Status status = own.size() < scale.needed() ? Status.PRORATED_LOW_CONFIDENCE : Status.VALID;
        Fraction fraction = reckon(definition, scale, own);
        var trace = new Trace(own, missing, fraction.working());
        return new Figure(scale, fraction.rounded(scale.decimals()), status, flags(scale, missing), trace);
    }

    /// The points that were given, whatever is missing.
    static BigDecimal points(Definition definition, Scale scale, Map<String, Integer> worths) {
        return count(definition, own(scale, worths));
    }

    /// As valid, since what is missing can't change the band.
    Figure certain(BigDecimal points, String band) {
        var working =
                new Trace(trace.worths(), trace.missing(), points + " points; no missing answer changes the band");
        return new Figure(scale, points, Status.VALID, Set.of(Flag.BAND_CERTAIN), working, band);
    }

    private static Map<String, Integer> own(Scale scale, Map<String, Integer> worths) {
        Map<String, Integer> own = new TreeMap<>(worths);
        own.keySet().retainAll(scale.items());
        return own;
    }

    private static Fraction reckon(Definition definition, Scale scale, Map<String, Integer> own) {
        BigDecimal sum = sum(own);
        return switch (scale.kind()) {
            case SUM -> scale.imputes(Scale.Imputation.MEAN) ? imputedSum(scale, own, sum) : plain(sum, own);
            case MEAN -> new Fraction(sum, size(own), sum + " / " + own.size());
            case PERCENT -> percent(definition, own, sum);
            case COUNT -> Fraction.whole(count(definition, own), "ticked");
            case RULE -> rule(definition, Objects.requireNonNull(scale.formula()), own);
        };
    }

    private static Fraction plain(BigDecimal sum, Map<String, Integer> own) {
        return Fraction.whole(sum, "sum of " + own.size());
    }

    private static Fraction imputedSum(Scale scale, Map<String, Integer> own, BigDecimal sum) {
        BigDecimal all = BigDecimal.valueOf(scale.items().size());
        return own.size() == scale.items().size()
                ? plain(sum, own)
                : new Fraction(sum.multiply(all), size(own), sum + " * " + all + " / " + own.size());
    }

    private static Fraction percent(Definition definition, Map<String, Integer> own, BigDecimal sum) {
        BigDecimal lowest = BigDecimal.ZERO;
        BigDecimal range = BigDecimal.ZERO;
        for (Item item : definition.items()) {
            if (own.containsKey(item.id())) {
                lowest = lowest.add(BigDecimal.valueOf(item.min()));
                range = range.add(item.range());
            }
        }
        BigDecimal share = sum.subtract(lowest);
        return new Fraction(share.multiply(HUNDRED), range, "100 * " + share + " / " + range);
    }

    private static Fraction rule(Definition definition, Scale.Formula formula, Map<String, Integer> own) {
        return switch (formula) {
            case POINTS -> Fraction.whole(count(definition, own), "points");
            case PRODUCT ->
                Fraction.whole(
                        own.values().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ONE, BigDecimal::multiply),
                        "product of " + own.size());
        };
    }

    private static BigDecimal count(Definition definition, Map<String, Integer> own) {
        return BigDecimal.valueOf(definition.items().stream()
                .filter(item -> own.containsKey(item.id()) && item.isPoint(own.get(item.id())))
                .count());
    }

    private static BigDecimal sum(Map<String, Integer> own) {
        return BigDecimal.valueOf(
                own.values().stream().mapToLong(Integer::longValue).sum());
    }

    private static BigDecimal size(Map<String, Integer> own) {
        return BigDecimal.valueOf(own.size());
    }

    private static Set<Flag> flags(Scale scale, List<String> missing) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (missing.isEmpty() || scale.imputation() == null) {
            return flags;
        }
        switch (scale.imputation()) {
            case MEAN -> flags.add(Flag.IMPUTED);
            case PRORATE -> flags.add(Flag.PRORATED);
            case ZERO -> flags.add(Flag.NOT_ALL_SHOWN);
            case NONE -> {}
        }
        return flags;
    }
}
