package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who sent the patient, and under which reference.
record Referral(
        @NotBlank @Size(max = 120) String source,
        @Size(max = 60) @Nullable String ref) {}
