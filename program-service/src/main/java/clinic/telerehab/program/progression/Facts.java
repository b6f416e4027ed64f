package clinic.telerehab.program.progression;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What else a decision depends on.
///
/// @param today where the patient is
/// @param openCritical whether a red flag was raised that nobody has dealt with since the item was last changed
/// @param zones the clinic's
/// @param technique the latest verdict on the exercise; null when there is none
/// @param program how much the whole program asks for
record Facts(
        LocalDate today,
        boolean openCritical,
        Zones zones,
        @Nullable Technique technique,
        Program program) {

    /// A clinician's verdict on how the exercise is done.
    ///
    /// @param ladderStep on which step of its ladder; null where that is not known
    record Technique(String verdict, @Nullable Integer ladderStep, Instant reviewedAt) {
        static final String CORRECT = "CORRECT";

        boolean isGood() {
            return verdict.equals(CORRECT) || verdict.equals("MINOR_CORRECTION");
        }

        boolean mustStop() {
            return verdict.equals("INCORRECT_STOP");
        }
    }

    /// What all items together take, in seconds of a week.
    ///
    /// @param weekAgo before the changes of the last seven days
    /// @param now with them
    record Program(double weekAgo, double now) {}
}
