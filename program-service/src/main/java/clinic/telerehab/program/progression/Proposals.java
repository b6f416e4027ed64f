package clinic.telerehab.program.progression;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Proposals as other features see them. Everything here takes part in the caller's session and asks nobody whether the
/// caller may.
@ApplicationScoped
public class Proposals {
    private final ProposalRepository proposals;

    Proposals(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    /// A proposal that waits for a decision.
    ///
    /// @param itemId null for one about the program as a whole
    public record Waiting(UUID id, UUID programId, @Nullable UUID itemId, Instant since) {}

    /// Those of a patient, oldest first.
    public Uni<List<Waiting>> waiting(UUID patientId) {
        return proposals
                .waiting(patientId)
                .map(open -> open.stream()
                        .map(one -> new Waiting(one.id(), one.programId(), one.itemId(), one.createdAt()))
                        .toList());
    }
}
