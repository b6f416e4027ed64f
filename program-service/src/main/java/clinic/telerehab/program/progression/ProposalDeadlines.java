package clinic.telerehab.program.progression;

import clinic.telerehab.kit.change.Turn;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What time does to open proposals: they end, and before that the care team is told that they wait.
@ApplicationScoped
class ProposalDeadlines {
    private static final String OVERDUE = "OVERDUE";
    private static final int AT_ONCE = 100;

    private final ProposalRepository proposals;
    private final ProgressionAlerts alerts;
    private final ProposalChanges changes;
    private final Clock clock;

    ProposalDeadlines(ProposalRepository proposals, ProgressionAlerts alerts, ProposalChanges changes, Clock clock) {
        this.proposals = proposals;
        this.alerts = alerts;
        this.changes = changes;
        this.clock = clock;
    }

    /// A proposal that may be due, of a patient whose turn is needed first.
    record Due(UUID id, UUID patientId) {}

    @WithSession
    Uni<List<Due>> due() {
        Instant now = clock.instant();
        return proposals
                .overdue(now, AT_ONCE)
                .chain(overdue -> proposals
                        .untold(now, AT_ONCE)
                        .map(untold -> Stream.concat(overdue.stream(), untold.stream())
                                .distinct()
                                .map(one -> new Due(one.id(), one.patientId()))
                                .toList()));
    }

    /// Does what is due, unless somebody was quicker.
    @WithTransaction
    Uni<Void> see(Due due) {
        return Turn.take(due.patientId())
                .chain(() -> proposals.require(due.id()))
                .chain(proposals::lock)
                .chain(proposal -> proposal.isOpen()
                        ? see(proposal, clock.instant())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> see(Proposal proposal, Instant now) {
        if (proposal.isOverdue(now)) {
            proposal.expire(OVERDUE, now);
            return proposals.flush().chain(() -> changes.tell(proposal.patientId()));
        }
        return proposal.isToBeTold(now) ? tell(proposal, now) : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(Proposal proposal, Instant now) {
        long days = Duration.between(proposal.createdAt(), now).toDays();
        proposal.toldThatItWaits(now);
        return proposals.flush().chain(() -> alerts.raiseWaiting(proposal, days));
    }
}
