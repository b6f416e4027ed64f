package clinic.telerehab.patient.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Some episodes added up, by one instrument.
///
/// @param gained how many points better than at baseline, all together
/// @param reached how many are better by the minimal important change; null when that is not known
record Tally(int episodes, BigDecimal gained, @Nullable Integer reached) {
    Tally plus(Tally other) {
        return new Tally(
                episodes + other.episodes,
                gained.add(other.gained),
                reached == null || other.reached == null ? null : Integer.valueOf(reached + other.reached));
    }

    BigDecimal meanChange() {
        return gained.divide(BigDecimal.valueOf(episodes), 2, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal shareReached() {
        return reached == null
                ? null
                : BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(episodes), 2, RoundingMode.HALF_UP);
    }
}
