package clinic.telerehab.program.progression;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The use cases of progression. One public method is one transaction.
@ApplicationScoped
class ProposalService {
    private static final Action READ = Action.read("proposal.read", Capacity.CARE_TEAM);
    private static final Action EVALUATE = Action.change("proposal.evaluate", Capacity.CARE_TEAM);
    private static final Action DECIDE =
            Action.change("proposal.decide", Capacity.CARE_TEAM).forLicensedOnly();

    private final ProposalRepository proposals;
    private final Programs programs;
    private final Evaluation evaluation;
    private final Decisions decisions;
    private final ProposalViews views;
    private final AccessGuard guard;
    private final ProposalBook book;

    ProposalService(
            ProposalRepository proposals,
            Programs programs,
            Evaluation evaluation,
            Decisions decisions,
            ProposalViews views,
            AccessGuard guard,
            ProposalBook book) {
        this.proposals = proposals;
        this.programs = programs;
        this.evaluation = evaluation;
        this.decisions = decisions;
        this.views = views;
        this.guard = guard;
        this.book = book;
    }

    /// @param locale of the explanations; the patient's when null
    @WithSession
    Uni<Page<ProposalView>> list(
            UUID programId, @Nullable ProposalStatus status, PageRequest page, @Nullable String locale) {
        return programs.require(programId)
                .call(program -> guard.require(READ, program.patientId()))
                .chain(program -> proposals
                        .ofProgram(programId, status, page)
                        .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())))
                        .chain(read -> views.of(program, read, locale)));
    }

    /// Looks at all items of a program that runs, as after a session.
    @WithTransaction
    Uni<EvaluationView> evaluate(UUID programId, @Nullable String locale) {
        return programs.require(programId)
                .call(program -> guard.require(EVALUATE, program.patientId()))
                .chain(program -> programs.lock(programId))
                .invoke(ProposalService::requireRunning)
                .chain(program -> evaluation
                        .evaluate(programId, items(program))
                        .chain(judged -> views.of(program, judged, locale)));
    }

    @WithTransaction
    Uni<ProposalView> accept(UUID id, @Nullable IfMatch seen, @Nullable String locale) {
        return decide(id, seen)
                .chain(ready -> decisions.carryOut(ready.proposal(), null, ready.by()))
                .chain(proposal -> views.of(proposal, locale));
    }

    @WithTransaction
    Uni<ProposalView> modify(UUID id, @Nullable IfMatch seen, ModifyProposalRequest request, @Nullable String locale) {
        return decide(id, seen)
                .chain(ready -> decisions.carryOut(ready.proposal(), request, ready.by()))
                .chain(proposal -> views.of(proposal, locale));
    }

    @WithTransaction
    Uni<ProposalView> reject(UUID id, @Nullable IfMatch seen, RejectProposalRequest request, @Nullable String locale) {
        return decide(id, seen)
                .chain(ready -> book.reject(ready.proposal(), request, ready.by()))
                .chain(proposal -> views.of(proposal, locale));
    }

    /// A proposal that nobody else decides about meanwhile.
    private record Ready(Proposal proposal, String by) {}

    private Uni<Ready> decide(UUID id, @Nullable IfMatch seen) {
        return proposals
                .require(id)
                .chain(proposal -> guard.require(DECIDE, proposal.patientId())
                        .call(access -> proposals.lock(proposal))
                        .invoke(access -> IfMatch.require(seen, proposal.version()))
                        .map(access -> new Ready(proposal, access.caller().subject())));
    }

    private static void requireRunning(ProgramRef program) {
        if (!program.isActive() && program.status() != ProgramRef.Status.ON_HOLD) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
    }

    private static Set<UUID> items(ProgramRef program) {
        return program.current().items().stream().map(ProgramItem::itemId).collect(Collectors.toSet());
    }
}
