package clinic.telerehab.program.session;

import org.jspecify.annotations.Nullable;

/// Pain that goes below the knee.
public final class BelowKnee {
    private BelowKnee() {}

    /// Whether it came with a session (clinical.md 3.3). It is new when nobody said before the
    /// session that it was there already: a question that was passed over must not hide it.
    ///
    /// @param before as told before the session; null for no answer
    /// @param after as told right after it or on the next morning
    public static boolean isNew(@Nullable Boolean before, @Nullable Boolean after) {
        return Boolean.TRUE.equals(after) && !Boolean.TRUE.equals(before);
    }
}
