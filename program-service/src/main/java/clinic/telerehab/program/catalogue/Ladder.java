package clinic.telerehab.program.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps from easy to hard along which an exercise progresses.
record Ladder(
        String code,
        int version,
        Map<String, String> names,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        List<Step> steps) {

    /// One step: an exercise, how much of it, and what must be seen before it is taken.
    ///
    /// @param index 0 for a start below the first level, 1 for the first
    /// @param variation how the exercise is done here, when the same one stands on several steps
    record Step(
            int index,
            String exerciseCode,
            DefaultDose dose,
            Gate gate,
            @Nullable Map<String, String> variation) {}

    /// What must have happened before a step is taken.
    record Gate(boolean techniqueReview) {}

    Optional<Step> step(int index) {
        return steps.stream().filter(step -> step.index() == index).findFirst();
    }
}
