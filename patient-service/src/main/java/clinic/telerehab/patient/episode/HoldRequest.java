package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why care rests, and when somebody looks at it again (within 14 days).
@Schema(examples = """
        {"reason": "Influenza", "reviewAt": "2026-03-08T10:00:00Z"}
        """)
record HoldRequest(
        @NotBlank @Size(max = 500) String reason, @NotNull Instant reviewAt) {}
