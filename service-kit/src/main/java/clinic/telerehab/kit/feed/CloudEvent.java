package clinic.telerehab.kit.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event of a feed in the JSON format of CloudEvents 1.0, with extension attributes: whether it is a state or a
/// signal, its position, and (as CloudEvents' Distributed Tracing has it) the action that told it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        EventKind kind,
        String position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
        JsonNode data) {
    public static final String BATCH = "application/cloudevents-batch+json";

    FeedPosition at() {
        return FeedPosition.parse(position);
    }
}
