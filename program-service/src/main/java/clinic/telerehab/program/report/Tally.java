package clinic.telerehab.program.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/// Some patients added up, by one kind of program.
///
/// @param percents their session adherence, all together
/// @param green how many of them were in the green band
record Tally(int patients, BigDecimal percents, int green) {
    /// The fewest patients that figures are told of.
    static final int FEWEST = 5;

    /// Adds up whole quarters, of which one of too few counts nowhere: whatever windows somebody asks for and subtracts
    /// from each other, what is left is again made of quarters that are each large enough.
    ///
    /// @return nothing when there is nothing to tell of
    static Optional<Tally> sum(Collection<Tally> quarters) {
        return quarters.stream().filter(quarter -> quarter.patients() >= FEWEST).reduce(Tally::plus);
    }

    Tally plus(Tally other) {
        return new Tally(patients + other.patients, percents.add(other.percents), green + other.green);
    }

    BigDecimal meanPercent() {
        return percents.divide(BigDecimal.valueOf(patients), 1, RoundingMode.HALF_UP);
    }

    BigDecimal shareGreen() {
        return BigDecimal.valueOf(green).divide(BigDecimal.valueOf(patients), 2, RoundingMode.HALF_UP);
    }
}
