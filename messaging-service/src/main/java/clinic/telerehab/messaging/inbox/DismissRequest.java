package clinic.telerehab.messaging.inbox;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why nothing comes of an alert. A critical one takes a note of at least 20 characters.
@Schema(examples = """
        {"note": "Entered twice; the first one is being looked after"}
        """)
record DismissRequest(@Size(max = 1000) @Nullable String note) {}
