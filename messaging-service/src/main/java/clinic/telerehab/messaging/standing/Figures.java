package clinic.telerehab.messaging.standing;

import org.jspecify.annotations.Nullable;

/// The product's own figures, from a versioned file: they count where a clinic has set none.
///
/// @param messageSlaMinutes how long a patient may wait for an answer before `A-MSG-SLA`
/// @param clipWaitingHours how long a clip may wait for a review before `A-CLIP-WAITING`
/// @param clipDays how long a clip is kept
/// @param approvedBy the clinician who signed them; null until somebody did
public record Figures(
        int version,
        @Nullable String approvedBy,
        String source,
        int messageSlaMinutes,
        int clipWaitingHours,
        int clipDays) {
    public Figures {
        if (messageSlaMinutes < 1 || clipWaitingHours < 1 || clipDays < 1) {
            throw new IllegalArgumentException("standing/figures: every figure is at least 1");
        }
    }
}
