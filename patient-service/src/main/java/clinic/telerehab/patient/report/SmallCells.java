package clinic.telerehab.patient.report;

import java.util.Collection;
import java.util.Optional;

/// Keeps figures from telling about single people. Pure.
///
/// What is published is a sum of whole quarters, and a quarter of too few counts nowhere. Whatever windows somebody
/// asks
/// for and subtracts from each other, what is left is again made of quarters that are each large enough.
final class SmallCells {
    /// The fewest episodes that figures are told of.
    static final int FEWEST = 5;

    private SmallCells() {}

    /// @param quarters of one instrument, each whole
    /// @return nothing when there is nothing to tell of
    static Optional<Tally> sum(Collection<Tally> quarters) {
        return quarters.stream().filter(quarter -> quarter.episodes() >= FEWEST).reduce(Tally::plus);
    }
}
