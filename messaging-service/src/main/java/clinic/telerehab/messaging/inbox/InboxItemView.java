package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert as its reader may see it.
///
/// @param evidence the figures it rests on, like the session and the note for the care team alone
/// @param ackDueAt until when somebody has to acknowledge it; absent when nobody need hurry
/// @param level whom it was told last
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxItemView(
        UUID id,
        UUID patientId,
        String type,
        Severity severity,
        int count,
        @Nullable Map<String, BigDecimal> evidence,
        @Nullable UUID sessionId,
        InboxState state,
        Instant raisedAt,
        @Nullable Instant ackDueAt,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID assigneeId,
        EscalationLevel level,
        @Nullable Instant settledAt,
        @Nullable Resolution resolution,
        @Nullable String note,
        int version)
        implements Versioned {

    static InboxItemView of(SeenItem seen) {
        InboxItem item = seen.item();
        boolean whole = seen.whole();
        Handling handling = item.handling();
        return new InboxItemView(
                item.id(),
                item.patientId(),
                item.type(),
                item.severity(),
                item.count(),
                whole ? item.evidence() : null,
                whole ? item.sessionId() : null,
                handling.state(),
                item.raisedAt(),
                handling.ackDueAt(),
                handling.acknowledgedAt(),
                handling.assigneeId(),
                handling.level(),
                handling.settledAt(),
                handling.resolution(),
                whole ? handling.note() : null,
                item.version());
    }
}
