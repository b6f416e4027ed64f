package clinic.telerehab.program.reason;

import org.jspecify.annotations.Nullable;

/// The figures of what is suggested for a reason, from `rules/reasons.v1.json`.
///
/// @param holdDays how long a hold is suggested to last
/// @param shortSessionItems how many items a short session has
/// @param fearCard what somebody is given to read who is afraid
record SuggestionFigures(
        int version,
        String id,
        String when,
        String effect,
        String fact,
        int holdDays,
        int shortSessionItems,
        String fearCard,
        String source,
        @Nullable String approvedBy) {
    private static final int MOST_DAYS_OF_HOLD = 14;

    SuggestionFigures {
        if (holdDays < 1 || holdDays > MOST_DAYS_OF_HOLD || shortSessionItems < 1 || source.isBlank()) {
            throw new IllegalArgumentException("the figures of %s contradict each other".formatted(id));
        }
    }
}
