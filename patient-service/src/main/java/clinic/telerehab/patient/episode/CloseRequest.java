package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Why an episode is closed.
record CloseRequest(
        @NotNull CloseReason reason,
        @Size(max = 500) @Nullable String note) {
    String text() {
        return note == null ? reason.name() : reason + ": " + note;
    }
}
