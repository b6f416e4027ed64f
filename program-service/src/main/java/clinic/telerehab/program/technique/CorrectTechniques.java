package clinic.telerehab.program.technique;

import clinic.telerehab.program.prescription.TechniqueVerdicts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Answers the rule that lets an exercise be prescribed only when another one is mastered (B-COMP-07).
@ApplicationScoped
class CorrectTechniques implements TechniqueVerdicts {
    private final TechniqueRepository verdicts;

    CorrectTechniques(TechniqueRepository verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public Uni<Set<String>> correct(UUID patientId) {
        return verdicts.ofPatient(patientId)
                .map(all -> all.stream()
                        .filter(one -> one.verdict() == Verdict.CORRECT)
                        .map(TechniqueRef::exerciseCode)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
