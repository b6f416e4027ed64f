package clinic.telerehab.program.session;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures of planning and logging, as `rules/session.v1.json` has them.
///
/// @param planDays how far ahead sessions are planned
/// @param graceHours how long after midnight a day can still be fulfilled
/// @param lateDays for how long a session can be logged
/// @param amendHours for how long patients can correct what they submitted
/// @param makeUpDays how long ago a missed day may be for a session to make up for it
/// @param keptOnHold the exercises and ladders that go on during a hold that keeps walking
record SessionRules(
        int version,
        int planDays,
        int graceHours,
        int lateDays,
        int amendHours,
        int makeUpDays,
        Set<String> keptOnHold,
        String source,
        @Nullable String approvedBy) {
    SessionRules {
        if (planDays < 1 || graceHours < 0 || lateDays < 1 || amendHours < 1 || makeUpDays < 0) {
            throw new IllegalStateException("session rules: a figure is out of its range");
        }
        if (makeUpDays > lateDays) {
            throw new IllegalStateException("session rules: makeUpDays is over lateDays");
        }
        keptOnHold = Set.copyOf(keptOnHold);
    }

    Duration grace() {
        return Duration.ofHours(graceHours);
    }

    Duration amendableFor() {
        return Duration.ofHours(amendHours);
    }
}
