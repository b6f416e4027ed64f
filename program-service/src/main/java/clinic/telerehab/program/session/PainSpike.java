package clinic.telerehab.program.session;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The rule A-PAIN-SPIKE (api.md 7): pain that is high in itself, or far above what it was on the days before. Pure;
/// its
/// numbers are the clinic's.
///
/// @param threshold pain 0 to 10 from which a session is a spike by itself
/// @param rise by how much pain must exceed the earlier mean to be a spike
record PainSpike(int threshold, int rise) {
    static final String ID = "A-PAIN-SPIKE";

    /// @param pain the session's highest, 0 to 10; unknown pain is no spike
    /// @param meanBefore the mean of the highest pain of earlier sessions; unknown without any
    boolean isSpike(OptionalInt pain, OptionalDouble meanBefore) {
        if (pain.isEmpty()) {
            return false;
        }
        boolean isHigh = pain.getAsInt() >= threshold;
        boolean hasRisen = meanBefore.isPresent() && pain.getAsInt() >= meanBefore.getAsDouble() + rise;
        return isHigh || hasRisen;
    }
}
