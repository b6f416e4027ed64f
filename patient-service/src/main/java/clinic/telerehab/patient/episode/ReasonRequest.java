package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a step is made.
record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
