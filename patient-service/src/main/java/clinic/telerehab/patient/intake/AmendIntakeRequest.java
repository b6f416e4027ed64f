package clinic.telerehab.patient.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a signed intake has to be amended.
record AmendIntakeRequest(@NotBlank @Size(max = 500) String reason) {}
