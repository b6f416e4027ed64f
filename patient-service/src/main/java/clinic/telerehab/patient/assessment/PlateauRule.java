package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.alert.Alert.Severity;
import clinic.telerehab.patient.instrument.Interpretation;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A-PLATEAU: somebody is faithful and gets no better (clinical.md SF-05). Pure; its data is in
/// `assessment/plateau.v1.json`. It is about the plan, never about the patient's will.
///
/// @param instruments by which getting better is told
record PlateauRule(
        int version,
        String id,
        Severity severity,
        String when,
        Set<String> instruments,
        String source,
        @Nullable String approvedBy) {

    /// @param latest what the latest score of each series means that was taken in the faithful weeks; of none nothing
    /// can be said, and nothing is
    boolean isReached(Collection<Interpretation> latest) {
        return latest.stream().anyMatch(each -> each.baseline() != null)
                && latest.stream().noneMatch(PlateauRule::isBetter);
    }

    private static boolean isBetter(Interpretation result) {
        return Boolean.TRUE.equals(result.micReached())
                || result.direction() == Interpretation.Direction.IMPROVED
                || Boolean.TRUE.equals(result.recovered());
    }
}
