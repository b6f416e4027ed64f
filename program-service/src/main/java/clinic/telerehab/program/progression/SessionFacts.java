package clinic.telerehab.program.progression;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One submitted session that contains the item, as far as progression looks at it.
///
/// @param revision of the program it was done under
/// @param done what was done of the item
record SessionFacts(
        UUID id,
        int revision,
        LocalDate localDate,
        Instant startedAt,
        Screen screen,
        boolean newInjury,
        Pain before,
        Pain after,
        Pain nextMorning,
        Done done) {
    /// By the day it was done, whenever it came in.
    static final Comparator<SessionFacts> NEWEST_FIRST = Comparator.comparing(SessionFacts::localDate)
            .thenComparing(SessionFacts::startedAt)
            .thenComparing(SessionFacts::id)
            .reversed();

    /// What was done of one item and how it felt; null is unknown.
    ///
    /// @param completion 0 to 1 of what was prescribed
    /// @param amount in the unit of the dose
    record Done(
            double completion,
            double amount,
            @Nullable Integer pain,
            @Nullable Integer effort) {}
}
