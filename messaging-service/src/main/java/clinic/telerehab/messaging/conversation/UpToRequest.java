package clinic.telerehab.messaging.conversation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far somebody has come.
///
/// @param upTo the `seq` of the newest message that was shown
@Schema(examples = """
        {"upTo": 42}
        """)
record UpToRequest(@NotNull @Min(1) Long upTo) {}
