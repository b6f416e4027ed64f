package clinic.telerehab.program.adherence;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/// What clinicians last said of a patient's technique. The feature that keeps the verdicts implements it.
public interface TechniqueQuality {
    /// By the code of each exercise that was ever judged: whether it was found correct or nearly so. Takes part in the
    /// caller's session.
    Uni<Map<String, Boolean>> latest(UUID patientId);
}
