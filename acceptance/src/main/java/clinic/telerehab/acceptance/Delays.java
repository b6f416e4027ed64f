package clinic.telerehab.acceptance;

import java.util.List;
import java.util.Locale;

/// How long things took, in order.
///
/// @param nanos the shortest first
record Delays(List<Long> nanos) {
    private static final double PER_MILLI = 1e6;

    static Delays of(List<Long> nanos) {
        return new Delays(nanos.stream().sorted().toList());
    }

    /// @param percent of all that took no longer
    double millis(double percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        int at = (int) Math.ceil(nanos.size() * percent / 100) - 1;
        return nanos.get(Math.max(at, 0)) / PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%d)",
                millis(50),
                millis(99),
                millis(100),
                nanos.size());
    }
}
