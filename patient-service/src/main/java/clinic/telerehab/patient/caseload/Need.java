package clinic.telerehab.patient.caseload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a patient needs attention, and why.
///
/// @param score sum of the reasons' points, 0 when nothing is wanted
/// @param changesAt when time alone will change it; null when it will not
record Need(int score, List<NeedReason> reasons, @Nullable Instant changesAt) {
    Need {
        reasons = List.copyOf(reasons);
    }
}
