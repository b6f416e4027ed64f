package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/// What is known of a patient's technique, which some exercises wait for (B-COMP-07). The feature that keeps the
/// verdicts implements it.
public interface TechniqueVerdicts {
    /// The exercises whose newest verdict is CORRECT. Takes part in the caller's session.
    Uni<Set<String>> correct(UUID patientId);
}
