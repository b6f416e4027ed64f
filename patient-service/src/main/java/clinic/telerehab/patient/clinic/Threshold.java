package clinic.telerehab.patient.clinic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of a clinical rule that a clinic may set for itself.
///
/// @param standard what counts where a clinic has not set its own
/// @param below the threshold that this one must stay under; null when it stands alone
/// @param source where the figure is from
/// @param approvedBy the clinician who signed it; null until somebody did
record Threshold(
        String name,
        String meaning,
        String unit,
        int standard,
        int least,
        int most,
        @Nullable String below,
        String source,
        @Nullable String approvedBy) {
    boolean takes(int figure) {
        return figure >= least && figure <= most;
    }

    /// When a new clinic asks its patients again, in months after discharge.
    ///
    /// @param approvedBy the clinician who signed it; null until somebody did
    record FollowUpMonths(
            List<Integer> standard, String source, @Nullable String approvedBy) {}

    /// The versioned file of all of them.
    record Content(int version, FollowUpMonths followUpMonths, List<Threshold> thresholds) {}
}
