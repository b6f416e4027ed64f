package clinic.telerehab.messaging.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of an alert.
@Schema(examples = """
        {"code": "CONTACTED_PATIENT", "note": "Called; feels well"}
        """)
record ResolveRequest(
        @NotNull Resolution code,
        @Size(max = 1000) @Nullable String note) {}
