package clinic.telerehab.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.UUID;

/// An event as a handler gets it.
///
/// @param id the same however often it is told: what must happen once in spite of a rebuild is keyed by it
/// @param subject whom or what it is about; events of one subject arrive in order
public record ReceivedEvent(UUID id, String type, EventKind kind, UUID subject, Instant time, JsonNode data) {
    // Lenient where requests are strict: a producer may tell more in a later version.
    private static final ObjectMapper READER = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static ReceivedEvent of(CloudEvent event) {
        return new ReceivedEvent(event.id(), event.type(), event.kind(), event.subject(), event.time(), event.data());
    }

    /// The payload as a record of the reader's own making.
    public <T> T dataAs(Class<T> type) {
        try {
            return READER.treeToValue(data, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalArgumentException("the event's data is not of the agreed shape", mismatch);
        }
    }
}
