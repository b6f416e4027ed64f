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

    /// What is known without the patient's context. Takes part in the caller's session.
    Uni<Composition> gather(Program program, List<ProgramItem> items, Access access) {
        return prescriber
                .unavailable(program.clinicId(), items)
                .chain(unavailable -> correct(program.patientId())
                        .map(seen -> new Composition(
                                program.kind(),
                                program.status() == Status.DRAFT,
                                items,
                                unavailable,
                                seen,
                                isLicensed(access),
                                null)));
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
