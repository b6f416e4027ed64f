package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.util.List;

/// What was planned for one of the patient's days, and what came of it.
///
/// @param outcome as far as the day has come: what was not begun is missed, which counts once the day is over
record PlannedSession(LocalDate day, Outcome outcome, List<ItemDose> items) {
    PlannedSession {
        items = List.copyOf(items);
    }

    boolean isExcused() {
        return outcome == Outcome.EXCUSED;
    }

    boolean isStretchingOnly() {
        return items.stream().allMatch(ItemDose::stretching);
    }

    /// Whether the session is part of the reckoning yet: a day counts when it is over, or earlier if done.
    ///
    /// @param over the last of the patient's days that is over
    boolean counts(LocalDate over) {
        return switch (outcome) {
            case EXCUSED -> false;
            case COMPLETED -> true;
            case PARTIAL, MISSED -> !day.isAfter(over);
        };
    }
}
