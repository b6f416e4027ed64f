package clinic.telerehab.patient.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why an assessment was a mistake.
record RetractAssessmentRequest(@NotBlank @Size(max = 500) String reason) {}
