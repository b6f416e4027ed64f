package clinic.telerehab.program.technique;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newest verdict on one exercise of one patient.
///
/// @param itemId the item of the program that was seen; null when the review names none
/// @param ladderStep where on its ladder the exercise stood; null without one
/// @param errorCodes what was found
public record TechniqueRef(
        UUID reviewId,
        UUID patientId,
        String exerciseCode,
        @Nullable UUID itemId,
        @Nullable Integer ladderStep,
        Verdict verdict,
        List<String> errorCodes,
        Instant reviewedAt) {
    public TechniqueRef {
        errorCodes = List.copyOf(errorCodes);
    }
}
