package clinic.telerehab.program.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a session is taken back or cleared; kept with it.
@Schema(examples = "{\"reason\": \"Logged for the wrong day\"}")
record ReasonRequest(@NotBlank @Size(min = 3, max = 500) String reason) {}
