package clinic.telerehab.program.alert;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a clinician has to look at. How grave it is follows from its type.
///
/// @param type the id of the rule
/// @param sessionId the session it follows from; null for none
/// @param dedupKey alerts of one key are one item in the inbox
/// @param evidence the figures it follows from: numbers only
public record Alert(
        String type,
        UUID patientId,
        UUID clinicId,
        @Nullable UUID sessionId,
        String dedupKey,
        Map<String, BigDecimal> evidence) {
    public Alert {
        evidence = Map.copyOf(evidence);
    }
}
