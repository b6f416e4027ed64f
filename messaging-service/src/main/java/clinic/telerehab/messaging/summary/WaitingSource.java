package clinic.telerehab.messaging.summary;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Since when something of a patient waits for the clinic. A feature that knows such a thing implements this, and calls
/// [InboxSummaries#changed] whenever its answer may have become another.
public interface WaitingSource {
    /// What waits.
    enum Kind {
        /// A message of the patient that nobody of the care team has read.
        UNREAD_MESSAGE,
        /// A clip that was submitted and not reviewed.
        CLIP
    }

    /// At most one source tells of a kind.
    Kind kind();

    /// Needs a session.
    ///
    /// @return since when the longest waiting one does; null when none does
    Uni<@Nullable Instant> oldest(UUID patientId);
}
