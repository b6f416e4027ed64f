package clinic.telerehab.patient.breakglass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What the clinic thinks of an emergency access, and why. One that is not justified ends at once.
record ReviewGrantRequest(
        @NotNull ReviewOutcome outcome,
        @NotBlank @Size(max = 1000) String note) {}
