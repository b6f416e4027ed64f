package clinic.telerehab.program.summary;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which proposals wait for a clinician. The feature that makes them implements it, and wakes
/// [Summaries#changed(UUID)] when one is made or decided.
public interface WaitingProposals {
    /// Since when the oldest one waits; null when none does. Takes part in the caller's session.
    Uni<@Nullable Instant> oldest(UUID patientId);
}
