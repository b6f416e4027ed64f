package clinic.telerehab.program.adherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Something that holds of a program now and has to be told once.
///
/// @param since its first day
/// @param level 1, or more where it has become worse
/// @param evidence figures by code
record Finding(Code code, LocalDate since, int level, Map<String, BigDecimal> evidence) {
    /// Which rule found it.
    enum Code {
        NUDGE_MISSED,
        NUDGE_INACTIVE,
        DROPOUT,
        ADHERENCE_RED,
        OVERDOSE,
        OVERREST,
        REVIEW_DUE,
        PLATEAU(7),
        DECONDITION,
        FLARE,
        RELAPSE;

        private final int repeatsAfterDays;

        Code() {
            this(0);
        }

        Code(int repeatsAfterDays) {
            this.repeatsAfterDays = repeatsAfterDays;
        }

        /// What somebody else has to judge is told again while it goes on, since they may know more by then; 0 for what
        /// is told once.
        int repeatsAfterDays() {
            return repeatsAfterDays;
        }
    }

    Finding {
        evidence = Map.copyOf(evidence);
    }

    static Finding of(Code code, LocalDate since, Map<String, BigDecimal> evidence) {
        return new Finding(code, since, 1, evidence);
    }

    Finding worse() {
        return new Finding(code, since, level + 1, evidence);
    }
}
