package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What care is opened for.
@Schema(examples = """
        {"bodyRegion": "LOW_BACK", "presentation": "AXIAL", "chronicity": "CHRONIC", "onsetDate": "2025-11-03"}
        """)
record OpenEpisodeRequest(
        @NotNull BodyRegion bodyRegion,
        @NotNull Presentation presentation,
        @NotNull Chronicity chronicity,
        @Valid @Nullable ConditionCode conditionCode,
        @PastOrPresent @Nullable LocalDate onsetDate,
        @Valid @Nullable Referral referral) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
