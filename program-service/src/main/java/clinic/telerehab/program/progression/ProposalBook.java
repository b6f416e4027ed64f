package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ProposalContent.Times;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Writes proposals down: at most one open for each item.
@ApplicationScoped
class ProposalBook {
    private static final String SUPERSEDED = "SUPERSEDED";

    private final ProposalRepository proposals;
    private final Figures figures;
    private final ProposalChanges changes;
    private final Clock clock;

    ProposalBook(ProposalRepository proposals, ProgressionRules rules, ProposalChanges changes, Clock clock) {
        this.proposals = proposals;
        this.figures = rules.figures();
        this.changes = changes;
        this.clock = clock;
    }

    /// What a clinician does not want.
    Uni<Proposal> reject(Proposal proposal, RejectProposalRequest request, String by) {
        proposal.reject(request.reasonCode().name(), request.reason(), by, clock.instant());
        return proposals.flush().chain(() -> changes.tell(proposal.patientId())).replaceWith(proposal);
    }

    /// What is open and would not be proposed again ends here.
    Uni<Void> close(Known known, List<Judged> judged) {
        List<Proposal> superseded = judged.stream()
                .flatMap(one -> known.open(one.item().itemId()).stream()
                        .filter(open -> !one.is(Kind.PROGRESS) || !open.isSameAs(one.before(), one.proposed())))
                .toList();
        superseded.forEach(open -> open.expire(SUPERSEDED, known.now()));
        return proposals.flush().chain(() -> tellOf(superseded));
    }

    /// What is to be decided by a clinician. What they have just turned down is not proposed again at once, nor what is
    /// proposed already.
    Uni<Void> propose(Known known, List<Judged> judged) {
        List<Proposal> made = judged.stream()
                .filter(one -> known.open(one.item().itemId()).isEmpty())
                .filter(one -> known.past().stream().noneMatch(turnedDown(one, known.now())))
                .map(one -> open(known, one))
                .toList();
        return made.isEmpty()
                ? Uni.createFrom().voidItem()
                : proposals.persist(made).chain(() -> tellOf(made));
    }

    private Predicate<Proposal> turnedDown(Judged one, Instant now) {
        Instant since = now.minus(Duration.ofDays(figures.daysBetweenSteps()));
        return past -> past.isAbout(one.item().itemId())
                && past.status() == ProposalStatus.REJECTED
                && past.decidedAt().isAfter(since)
                && past.isSameAs(one.before(), one.proposed());
    }

    /// What was carried out without asking.
    ///
    /// @param delegate on whose behalf; null for what is done for safety
    Uni<Void> applied(Known known, List<Carried> carried, @Nullable String delegate, int revision) {
        carried.forEach(one -> one.proposal().applyAtOnce(delegate, revision, known.now()));
        return proposals
                .persist(carried.stream().map(Carried::proposal).toList())
                .chain(proposals::flush);
    }

    /// A short rest of the whole program, unless one is proposed already or the program rests.
    Uni<Void> proposeRest(Known known, Decision rest) {
        if (!known.program().isActive() || known.openRest().isPresent()) {
            return Uni.createFrom().voidItem();
        }
        var content = new ProposalContent(known.program(), null, rest, null, null);
        Proposal proposed = open(known, content);
        return proposals.persistAndFlush(proposed).chain(() -> tellOf(List.of(proposed)));
    }

    /// Tells that other proposals of a program wait than before.
    private Uni<Void> tellOf(List<Proposal> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : changes.tell(changed.getFirst().patientId());
    }

    Proposal open(Known known, Judged one) {
        return open(
                known,
                new ProposalContent(
                        known.program(), one.item().itemId(), one.decision(), one.before(), one.proposed()));
    }

    private Proposal open(Known known, ProposalContent content) {
        Instant now = known.now();
        return Proposal.open(
                content,
                new Times(
                        now,
                        now.plus(Duration.ofDays(figures.expiresAfterDays())),
                        now.plus(Duration.ofDays(known.waitingDays()))));
    }
}
