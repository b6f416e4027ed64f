package clinic.telerehab.program.technique;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Verdicts as other features see them. Everything here takes part in the caller's session and asks nobody whether the
/// caller may.
@ApplicationScoped
public class Techniques {
    private final TechniqueRepository verdicts;

    Techniques(TechniqueRepository verdicts) {
        this.verdicts = verdicts;
    }

    /// The newest verdict on an exercise.
    public Uni<Optional<TechniqueRef>> verdict(UUID patientId, String exerciseCode) {
        return verdicts.ofPatient(patientId)
                .map(all -> all.stream()
                        .filter(one -> one.exerciseCode().equals(exerciseCode))
                        .findFirst());
    }

    /// The newest verdict on each exercise that was ever seen.
    public Uni<List<TechniqueRef>> ofPatient(UUID patientId) {
        return verdicts.ofPatient(patientId);
    }
}
