package clinic.telerehab.kit.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one producer's feed is applied here, for operators: codes and ids of events, nothing of what they tell.
///
/// @param heardAt when the producer last had nothing more to tell; null when never
/// @param rebuiltAt when signals were found to have been missed; null when never
public record FeedStatus(
        String producer,
        @Nullable Instant heardAt,
        @Nullable Instant rebuiltAt,
        List<ParkedEvent> parked) {

    /// An event that could not be applied, or one of the same subject behind it.
    public record ParkedEvent(UUID eventId, String type, String failure, Instant parkedAt) {}
}
