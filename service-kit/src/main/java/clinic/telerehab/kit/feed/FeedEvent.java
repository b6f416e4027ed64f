package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.trace.TraceParent;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One row of the outbox that the feed is read from. Its place in the order is given by the database at insertion.
@Entity
@Immutable
@Table(name = "feed_event")
class FeedEvent {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EventKind kind;

    @Column(nullable = false)
    private UUID subject;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(nullable = false)
    private String data;

    private @Nullable String traceparent;

    protected FeedEvent() {}

    FeedEvent(String type, EventKind kind, UUID subject, String data, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.type = type;
        this.kind = kind;
        this.subject = subject;
        this.data = data;
        this.occurredAt = now;
        this.traceparent = TraceParent.current();
    }
}
