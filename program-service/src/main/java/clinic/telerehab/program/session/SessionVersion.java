package clinic.telerehab.program.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a session said before somebody changed it, and who did so and why.
@Entity
@Immutable
@Table(name = "session_version")
@IdClass(SessionVersion.Key.class)
class SessionVersion {
    /// A session, and the version that was replaced.
    record Key(UUID sessionId, int number) implements Serializable {}

    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Id
    @Column
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SessionStatus status;

    @Column(nullable = false)
    @Convert(converter = SessionContentConverter.class)
    private SessionContent content;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column
    private @Nullable String reason;

    protected SessionVersion() {}

    static SessionVersion of(SessionLog log, String by, @Nullable String reason, Instant now) {
        var version = new SessionVersion();
        version.sessionId = log.id();
        version.number = log.version();
        version.status = log.status();
        version.content = log.content();
        version.changedAt = now;
        version.changedBy = by;
        version.reason = reason;
        return version;
    }

    int number() {
        return number;
    }

    SessionStatus status() {
        return status;
    }

    SessionContent content() {
        return content;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
