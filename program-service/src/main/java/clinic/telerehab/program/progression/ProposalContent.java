package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is decided about what.
///
/// @param itemId null for the program as a whole
record ProposalContent(
        ProgramRef program,
        @Nullable UUID itemId,
        Decision decision,
        @Nullable ProposedItem before,
        @Nullable ProposedItem proposed) {

    /// When a proposal is made, when it ends undecided, and when the care team is told that it waits.
    record Times(Instant now, Instant expiresAt, Instant tellAt) {}
}
