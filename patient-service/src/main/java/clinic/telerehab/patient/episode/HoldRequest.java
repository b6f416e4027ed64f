package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// Why care rests, and when somebody looks at it again (within 14 days).
record HoldRequest(
        @NotBlank @Size(max = 500) String reason, @NotNull Instant reviewAt) {}
