package clinic.telerehab.messaging.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the other side should know.
@Schema(examples = """
        {"reason": "Please film from the side"}
        """)
record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
