package clinic.telerehab.patient.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What changes of a goal; what is left out stays, and nothing of a goal can be unset.
///
/// @param latest how far it is now
record ChangeGoalRequest(
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 300) @Nullable
        String text,

        @Valid @Nullable Target target,
        @Min(0) @Max(100_000) @Nullable Integer latest,
        @Nullable GoalStatus status) {
    boolean rewords() {
        return text != null || target != null;
    }
}
