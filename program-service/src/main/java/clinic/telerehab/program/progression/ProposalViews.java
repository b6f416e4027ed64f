package clinic.telerehab.program.progression;

import clinic.telerehab.kit.page.Page;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts decisions into words, in the language that was asked for or else the patient's.
@ApplicationScoped
class ProposalViews {
    private final Explanations explanations;
    private final ProposalRepository proposals;
    private final Standing standing;

    ProposalViews(Explanations explanations, ProposalRepository proposals, Standing standing) {
        this.explanations = explanations;
        this.proposals = proposals;
        this.standing = standing;
    }

    Uni<ProposalView> of(Proposal proposal, @Nullable String locale) {
        return language(proposal.patientId(), locale).map(language -> view(proposal, language));
    }

    Uni<Page<ProposalView>> of(UUID patientId, Page<Proposal> page, @Nullable String locale) {
        return language(patientId, locale).map(language -> page.map(proposal -> view(proposal, language)));
    }

    Uni<EvaluationView> of(ProgramRef program, List<Judged> judged, @Nullable String locale) {
        return language(program.patientId(), locale)
                .chain(language ->
                        proposals.open(program.id()).map(open -> view(program.id(), judged, open, language)));
    }

    private Uni<String> language(UUID patientId, @Nullable String asked) {
        return asked == null
                ? standing.patient(patientId).map(patient -> patient.locale())
                : Uni.createFrom().item(asked);
    }

    private ProposalView view(Proposal proposal, String language) {
        ProposalDetails details = proposal.details();
        return ProposalView.of(proposal, explanations.of(details.explanationKey(), details.params(), language));
    }

    private EvaluationView view(UUID programId, List<Judged> judged, List<Proposal> open, String language) {
        return new EvaluationView(
                programId, judged.stream().map(one -> item(one, open, language)).toList());
    }

    private EvaluationView.Item item(Judged one, List<Proposal> open, String language) {
        Decision decision = one.decision();
        return new EvaluationView.Item(
                one.item().itemId(),
                one.item().exerciseCode(),
                decision.kind(),
                decision.ruleId(),
                decision.evidence(),
                decision.explanationKey(),
                explanations.of(decision.explanationKey(), decision.params(), language),
                open.stream()
                        .filter(proposal -> proposal.isAbout(one.item().itemId()))
                        .map(Proposal::id)
                        .findFirst()
                        .orElse(null));
    }
}
