package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An upload and what became of it.
///
/// @param refusal why it was thrown away
/// @param durationMs of a clip, as its container says
/// @param codec of a clip's pictures
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaView(
        UUID id,
        UUID patientId,
        MediaPurpose purpose,
        MediaType contentType,
        long bytes,
        MediaState state,
        @Nullable Refusal refusal,
        @Nullable Long durationMs,
        @Nullable String codec,
        Instant createdAt,
        @Nullable Instant availableAt,
        @Nullable Instant retentionUntil,
        int version)
        implements Versioned {

    static MediaView of(MediaObject media) {
        return new MediaView(
                media.id(),
                media.patientId(),
                media.purpose(),
                media.type(),
                media.bytes(),
                media.state(),
                media.refusal(),
                media.durationMs(),
                media.codec(),
                media.createdAt(),
                media.availableAt(),
                media.retentionUntil(),
                media.version());
    }
}
