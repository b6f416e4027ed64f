package clinic.telerehab.program.adherence;

import org.jspecify.annotations.Nullable;

/// How faithful a patient was, in three colours.
enum Band {
    GREEN,
    AMBER,
    RED;

    /// From which percentage on the better bands begin; each clinic may set its own.
    record Limits(int greenFrom, int amberFrom) {}

    /// By whole counts rather than a rounded percentage: 79.96 % is not yet green.
    ///
    /// @return null when nothing was planned
    static @Nullable Band of(int completed, int planned, Limits limits) {
        if (planned == 0) {
            return null;
        }
        if (100 * completed >= limits.greenFrom() * planned) {
            return GREEN;
        }
        return 100 * completed >= limits.amberFrom() * planned ? AMBER : RED;
    }
}
