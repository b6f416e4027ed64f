package clinic.telerehab.acceptance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a part of the suite fails, and how it comes back.
enum Way {
    /// In order, as a rollout does it.
    STOP("start"),
    /// Without a word, as a machine that fails.
    KILL("start"),
    /// It is there and does nothing, as a machine without memory.
    FREEZE("thaw"),
    /// It does everything late.
    SLOW("thaw"),
    /// Its connections end, it goes on.
    CUT(null);

    private final @Nullable String mending;

    Way(@Nullable String mending) {
        this.mending = mending;
    }

    String breaking() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What has to be said for it to come back; nothing where it does so by itself.
    @Nullable
    String mending() {
        return mending;
    }

    /// Whether nobody can be served by the part meanwhile.
    boolean isAway() {
        return this == STOP || this == KILL || this == FREEZE;
    }
}
