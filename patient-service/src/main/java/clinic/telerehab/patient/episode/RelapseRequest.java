package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That the trouble is back, and how it shows this time.
///
/// @param episodeId of the new episode, made by the client
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
