package clinic.telerehab.program.progression;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The item as it is prescribed now, and where it can go from there.
///
/// @param held whether it is a static hold, which grows by its pyramid before the exercise changes
/// @param planned how much of it is decided for later days; as now, when nothing is
/// @param sinceRevision the revision that made it what it is
/// @param raisedFrom the revisions with what it was before a step up of the progression; none otherwise
/// @param changedOn the day since which it is so, or from which it will be otherwise
/// @param changedAt when that was decided
/// @param stepSince when the present exercise, or its step on the ladder, was begun
/// @param eased what it was before, when that was less; null otherwise
/// @param ladder null for one that stands on none
/// @param quota null unless it is graded activity
record ItemFacts(
        UUID itemId,
        String exerciseCode,
        String category,
        boolean held,
        Work work,
        Work planned,
        int sinceRevision,
        Set<Integer> raisedFrom,
        LocalDate changedOn,
        Instant changedAt,
        Instant stepSince,
        boolean techniqueReviewRequired,
        @Nullable Rung eased,
        @Nullable Place ladder,
        @Nullable Quota quota) {
    ItemFacts {
        raisedFrom = Set.copyOf(raisedFrom);
    }

    /// An exercise with how much of it.
    ///
    /// @param step on the ladder; null without one
    record Rung(String exerciseCode, @Nullable Integer step, Work work) {}

    /// Where the item stands on its ladder.
    ///
    /// @param present how much the ladder asks for before the next step
    /// @param next null on the last step, or when the next one is nothing for this program
    /// @param techniqueReview whether the next step takes a good verdict on the present one
    /// @param correctOnly whether that verdict must be without any correction
    /// @param previous null on the first step
    record Place(
            int step,
            Work present,
            @Nullable Rung next,
            boolean techniqueReview,
            boolean correctOnly,
            @Nullable Rung previous) {

        /// Whether the next step is the same exercise and only more of it.
        boolean nextIsMoreOf(String exerciseCode) {
            return next != null
                    && next.exerciseCode().equals(exerciseCode)
                    && next.work().amount() > present.amount();
        }
    }

    boolean isTimeContingent() {
        return quota != null;
    }

    boolean isStretch() {
        return category.equals("STRETCHING");
    }

    boolean isAerobic() {
        return category.equals("AEROBIC");
    }

    /// What is done to the patient rather than by them has no steps.
    boolean isTraining() {
        return switch (category) {
            case "REACTIVATION", "PASSIVE_MODALITY", "EDUCATION" -> false;
            default -> true;
        };
    }

    Rung rung(Work other) {
        return new Rung(exerciseCode, ladder == null ? null : Integer.valueOf(ladder.step()), other);
    }
}
