package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers what the rules judge, and asks them.
@ApplicationScoped
class Examination {
    private final Prescriber prescriber;
    private final CompositionRules rules;
    private final List<TechniqueVerdicts> verdicts;

    Examination(Prescriber prescriber, CompositionRules rules, @All List<TechniqueVerdicts> verdicts) {
        this.prescriber = prescriber;
        this.rules = rules;
        this.verdicts = verdicts;
    }

    /// What is known of items without the patient's context.
    private record Known(List<ProgramItem> unavailable, Set<String> correct) {}

    /// What is known without the patient's context. Takes part in the caller's session.
    Uni<Composition> gather(Program program, List<ProgramItem> items, Access access) {
        return known(program.patientId(), program.clinicId(), items)
                .map(known -> new Composition(
                        program.kind(),
                        program.status() == Status.DRAFT,
                        items,
                        known.unavailable(),
                        known.correct(),
                        isLicensed(access),
                        null));
    }

    private Uni<Known> known(UUID patientId, UUID clinicId, List<ProgramItem> items) {
        return prescriber
                .unavailable(clinicId, items)
                .chain(unavailable -> correct(patientId).map(seen -> new Known(unavailable, seen)));
    }

    /// What forbids a step of a running program, held against what is in force on its day. Takes
    /// part in the caller's session, and asks no other service.
    Uni<Judgement> judgeStep(ProgramRef program, RevisionDraft step) {
        return running(program, program.inForceOn(step.effectiveFrom()).items())
                .chain(before ->
                        running(program, step.items()).map(after -> new StepRules(rules).judge(before, after)));
    }

    /// Who may take a step is asked where it is taken.
    private Uni<Composition> running(ProgramRef program, List<ProgramItem> items) {
        return known(program.patientId(), program.clinicId(), items)
                .map(known -> new Composition(
                        program.kind(), false, items, known.unavailable(), known.correct(), true, null));
    }

    Judgement judge(Composition gathered, @Nullable ClinicalContext patient) {
        return rules.judge(gathered.knowing(patient));
    }

    private Uni<Set<String>> correct(UUID patientId) {
        Uni<Set<String>> all = Uni.createFrom().item(new HashSet<>());
        for (TechniqueVerdicts source : verdicts) {
            all = all.call(found -> source.correct(patientId).invoke(found::addAll));
        }
        return all;
    }

    private static boolean isLicensed(Access access) {
        var staff = access.facts().practitioner();
        return staff != null && staff.profession().isLicensed();
    }
}
