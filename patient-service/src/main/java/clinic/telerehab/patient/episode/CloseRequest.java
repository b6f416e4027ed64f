package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why an episode is closed.
@Schema(examples = """
        {"reason": "DROPPED_OUT", "note": "Not reached for three weeks"}
        """)
record CloseRequest(
        @NotNull CloseReason reason,
        @Size(max = 500) @Nullable String note) {
    String text() {
        return note == null ? reason.name() : reason + ": " + note;
    }
}
