package clinic.telerehab.program.progression;

import clinic.telerehab.kit.page.Page;
import clinic.telerehab.program.catalogue.ClinicCatalogue;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts decisions into words, in the language that was asked for or else the patient's.
@ApplicationScoped
class ProposalViews {
    private final Explanations explanations;
    private final ClinicCatalogue catalogue;
    private final ProposalRepository proposals;
    private final Standing standing;

    ProposalViews(
            Explanations explanations, ClinicCatalogue catalogue, ProposalRepository proposals, Standing standing) {
        this.explanations = explanations;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.standing = standing;
    }

    /// What the reasons are told with.
    ///
    /// @param exercises by code, the clinic's own too
    private record Words(String language, Map<String, Exercise> exercises) {}

    Uni<ProposalView> of(Proposal proposal, @Nullable String locale) {
        return language(proposal.patientId(), locale)
                .chain(language -> words(proposal.clinicId(), Stream.of(params(proposal)), language))
                .map(words -> view(proposal, words));
    }

    /// @param program whose proposals they are
    Uni<Page<ProposalView>> of(ProgramRef program, Page<Proposal> page, @Nullable String locale) {
        return language(program.patientId(), locale)
                .chain(language ->
                        words(program.clinicId(), page.items().stream().map(ProposalViews::params), language))
                .map(words -> page.map(proposal -> view(proposal, words)));
    }

    Uni<EvaluationView> of(ProgramRef program, List<Judged> judged, @Nullable String locale) {
        return language(program.patientId(), locale)
                .chain(language -> words(
                        program.clinicId(),
                        judged.stream().map(one -> one.decision().params()),
                        language))
                .chain(words -> proposals.open(program.id()).map(open -> view(program.id(), judged, open, words)));
    }

    private Uni<String> language(UUID patientId, @Nullable String asked) {
        return asked == null
                ? standing.patient(patientId).map(patient -> patient.locale())
                : Uni.createFrom().item(asked);
    }

    private Uni<Words> words(UUID clinicId, Stream<Map<String, String>> params, String language) {
        List<String> codes = params.flatMap(each -> Explanations.exercises(each).stream())
                .distinct()
                .toList();
        return catalogue.findAll(clinicId, codes).map(found -> new Words(language, found));
    }

    private static Map<String, String> params(Proposal proposal) {
        return proposal.details().params();
    }

    private String explanation(String key, Map<String, String> params, Words words) {
        return explanations.of(key, params, words.exercises(), words.language());
    }

    private ProposalView view(Proposal proposal, Words words) {
        return ProposalView.of(proposal, explanation(proposal.details().explanationKey(), params(proposal), words));
    }

    private EvaluationView view(UUID programId, List<Judged> judged, List<Proposal> open, Words words) {
        return new EvaluationView(
                programId, judged.stream().map(one -> item(one, open, words)).toList());
    }

    private EvaluationView.Item item(Judged one, List<Proposal> open, Words words) {
        Decision decision = one.decision();
        return new EvaluationView.Item(
                one.item().itemId(),
                one.item().exerciseCode(),
                decision.kind(),
                decision.ruleId(),
                decision.evidence(),
                decision.explanationKey(),
                explanation(decision.explanationKey(), decision.params(), words),
                open.stream()
                        .filter(proposal -> proposal.isAbout(one.item().itemId()))
                        .map(Proposal::id)
                        .findFirst()
                        .orElse(null));
    }
}
