package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramObserver;
import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Ends proposals about what is not there any more: a program that ended, an item that was changed, paused or taken
/// out.
@ApplicationScoped
class OpenProposals implements ProgramObserver {
    private static final String PROGRAM_ENDED = "PROGRAM_ENDED";
    private static final String PROGRAM_RESTS = "PROGRAM_RESTS";
    private static final String ITEM_CHANGED = "ITEM_CHANGED";

    private final ProposalRepository proposals;
    private final ProposalChanges changes;
    private final Clock clock;

    OpenProposals(ProposalRepository proposals, ProposalChanges changes, Clock clock) {
        this.proposals = proposals;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(ProgramRef program) {
        return proposals
                .open(program.id())
                .invoke(open -> open.forEach(
                        one -> outdated(one, program).ifPresent(code -> one.expire(code, clock.instant()))))
                .call(proposals::flush)
                .chain(open -> open.isEmpty() ? Uni.createFrom().voidItem() : changes.tell(program.patientId()));
    }

    private static Optional<String> outdated(Proposal proposal, ProgramRef program) {
        boolean rests = program.status() == ProgramRef.Status.ON_HOLD;
        if (!program.isActive() && !rests) {
            return Optional.of(PROGRAM_ENDED);
        }
        UUID itemId = proposal.itemId();
        if (itemId == null) {
            return rests ? Optional.of(PROGRAM_RESTS) : Optional.empty();
        }
        boolean isThere = program.current()
                .item(itemId)
                .map(ProposedItem::of)
                .filter(item -> item.equals(proposal.before()))
                .isPresent();
        return isThere ? Optional.empty() : Optional.of(ITEM_CHANGED);
    }
}
