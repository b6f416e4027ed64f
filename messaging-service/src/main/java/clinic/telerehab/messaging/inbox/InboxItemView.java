package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert as the care team sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxItemView(
        UUID id,
        UUID patientId,
        String type,
        Severity severity,
        int count,
        Map<String, BigDecimal> evidence,
        @Nullable UUID sessionId,
        InboxItem.State state,
        Instant raisedAt,
        Instant ackDueAt,
        @Nullable Instant acknowledgedAt,
        InboxItem.@Nullable Resolution resolution,
        int version)
        implements Versioned {

    static InboxItemView of(InboxItem item) {
        return new InboxItemView(
                item.id(),
                item.patientId(),
                item.type(),
                item.severity(),
                item.count(),
                item.evidence(),
                item.sessionId(),
                item.state(),
                item.raisedAt(),
                item.ackDueAt(),
                item.acknowledgedAt(),
                item.resolution(),
                item.version());
    }
}
