package clinic.telerehab.program.progression;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.prescription.Rests;
import clinic.telerehab.program.prescription.RevisionDraft;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import clinic.telerehab.program.problem.ProgramProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Carries out what a clinician decided: a step from tomorrow on, a rest from today on. Takes part in the caller's
/// transaction.
@ApplicationScoped
class Decisions {
    private static final String REASON = "PERIPHERALISED";

    private final ProposalRepository proposals;
    private final Programs programs;
    private final Rests rests;
    private final KnownReader reader;
    private final ItemWriter writer;
    private final Limits limits;
    private final Figures figures;

    Decisions(
            ProposalRepository proposals,
            Programs programs,
            Rests rests,
            KnownReader reader,
            ItemWriter writer,
            Limits limits,
            ProgressionRules rules) {
        this.proposals = proposals;
        this.programs = programs;
        this.rests = rests;
        this.reader = reader;
        this.writer = writer;
        this.limits = limits;
        this.figures = rules.figures();
    }

    /// @param modified null to take it as it was proposed
    Uni<Proposal> carryOut(Proposal proposal, @Nullable ModifyProposalRequest modified, String by) {
        return programs.lock(proposal.programId())
                .chain(program -> reader.read(program))
                .invoke(known -> proposal.requireOpen(known.now()))
                .chain(known -> proposal.isAboutProgram()
                        ? rest(proposal, modified, known, by)
                        : step(proposal, modified, known, by));
    }

    private Uni<Proposal> step(Proposal proposal, @Nullable ModifyProposalRequest modified, Known known, String by) {
        LocalDate from = known.today().plusDays(1);
        ProgramItem item = item(proposal, known.program(), from);
        ProposedItem to = to(proposal, modified, item, known);
        RevisionDraft revision = revision(proposal, known.program(), to, from, by);
        return programs.requireAllowed(known.program(), revision).chain(() -> {
            if (modified == null) {
                proposal.accept(by, known.now());
            } else {
                proposal.modify(to, by, known.now());
            }
            return revise(proposal, known.program(), revision);
        });
    }

    /// The proposal is decided before the program changes, or the change would end it as outdated.
    private Uni<Proposal> revise(Proposal proposal, ProgramRef program, RevisionDraft revision) {
        proposal.carriedOutBy(program.current().number() + 1);
        return proposals
                .flush()
                .chain(() -> programs.revise(program.id(), revision, Set.of()))
                .replaceWith(proposal);
    }

    private ProposedItem to(
            Proposal proposal, @Nullable ModifyProposalRequest modified, ProgramItem item, Known known) {
        ProposedItem proposed = Objects.requireNonNull(proposal.proposed());
        if (modified == null) {
            if (proposal.variable() != Variable.QUOTA) {
                limits.requireRoom(known, item, proposed);
            }
            return proposed;
        }
        if (proposal.variable() == Variable.QUOTA) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_DOSE_UNFIT);
        }
        ProposedItem to = modified.over(proposed);
        limits.requireWithin(known, item, proposed, to);
        return to;
    }

    private static ProgramItem item(Proposal proposal, ProgramRef program, LocalDate from) {
        return program.inForceOn(from)
                .item(Objects.requireNonNull(proposal.itemId()))
                .orElseThrow(() -> new DomainProblem(ProgramProblem.PROPOSAL_NOT_OPEN));
    }

    private RevisionDraft revision(Proposal proposal, ProgramRef program, ProposedItem to, LocalDate from, String by) {
        List<ProgramItem> items = program.inForceOn(from).items().stream()
                .map(item -> proposal.isAbout(item.itemId()) ? writer.become(item, proposal, to, from) : item)
                .toList();
        return new RevisionDraft(
                Origin.PROGRESSION, by, null, proposal.details().ruleId(), from, items);
    }

    private Uni<Proposal> rest(Proposal proposal, @Nullable ModifyProposalRequest modified, Known known, String by) {
        if (modified != null) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_DOSE_UNFIT);
        }
        proposal.accept(by, known.now());
        return proposals
                .flush()
                .chain(() -> rests.begin(proposal.programId(), known.today(), figures.restDays(), REASON, by))
                .replaceWith(proposal);
    }
}
