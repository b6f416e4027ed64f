package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the rules said of a revision when it was made, and what was answered to it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Validation(List<String> blocks, List<String> warnings, List<Acknowledgement> acknowledgements) {
    static final Validation NONE = new Validation(List.of(), List.of(), List.of());

    Validation {
        blocks = Objects.requireNonNullElse(blocks, List.of());
        warnings = Objects.requireNonNullElse(warnings, List.of());
        acknowledgements = Objects.requireNonNullElse(acknowledgements, List.of());
    }

    /// That a warning was seen, and why it does not hold the program up.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acknowledgement(String ruleId, @Nullable String reason) {
        boolean hasReason() {
            return reason != null && !reason.isBlank();
        }
    }
}
