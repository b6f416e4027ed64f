package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That the trouble is back, and how it shows this time.
///
/// @param episodeId of the new episode, made by the client
@Schema(examples = """
        {"episodeId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "presentation": "AXIAL", "chronicity": "ACUTE",
         "reason": "Pain is back after a fall"}
        """)
record RelapseRequest(
        @NotNull UUID episodeId,
        @NotNull Presentation presentation,
        @NotNull Chronicity chronicity,
        @PastOrPresent @Nullable LocalDate onsetDate,
        @NotBlank @Size(max = 500) String reason) {

    /// What the new episode is opened for; what does not change with a relapse is taken over.
    OpenEpisodeRequest opening(BodyRegion region, @Nullable ConditionCode conditionCode, @Nullable Referral referral) {
        return new OpenEpisodeRequest(region, presentation, chronicity, conditionCode, onsetDate, referral);
    }
}
