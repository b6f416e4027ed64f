package clinic.telerehab.messaging.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a clinician has to look at, until somebody did.
@Entity
@Table(name = "inbox_item")
class InboxItem {
    @Id
    private UUID id;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(nullable = false, updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Severity severity;

    @Column(name = "dedup_key", nullable = false, updatable = false)
    private String dedupKey;

    @Column(nullable = false)
    private int count;

    @Column(nullable = false)
    @Convert(converter = EvidenceConverter.class)
    private Map<String, BigDecimal> evidence;

    @Column(name = "session_id")
    private @Nullable UUID sessionId;

    @Column(name = "raised_at", nullable = false, updatable = false)
    private Instant raisedAt;

    @Embedded
    private Handling handling;

    @Version
    @Column(nullable = false)
    private int version;

    protected InboxItem() {}

    static InboxItem raise(RaisedAlert alert, Deadline deadline) {
        var item = new InboxItem();
        item.id = UuidCreator.getTimeOrderedEpoch();
        item.clinicId = alert.clinicId();
        item.patientId = alert.patientId();
        item.type = alert.type();
        item.severity = alert.severity();
        item.dedupKey = alert.dedupKey();
        item.count = 1;
        item.evidence = alert.evidence();
        item.sessionId = alert.sessionId();
        item.raisedAt = deadline.from();
        item.handling = Handling.open(deadline);
        return item;
    }

    /// The same again while nobody settled it: it is counted, and never grows less urgent (INV-I1). More urgent than
    /// what
    /// was acknowledged, it has to be acknowledged anew.
    ///
    /// @return whether it grew more urgent, so that somebody has to be told again
    boolean raiseAgain(RaisedAlert alert, Deadline deadline) {
        boolean isWorse = alert.severity().compareTo(severity) > 0;
        count++;
        severity = severity.max(alert.severity());
        evidence = alert.evidence();
        if (isWorse) {
            handling.hurry(deadline);
        }
        return isWorse;
    }

    /// INV-I2: what is critical is not dismissed without saying why.
    void dismiss(@Nullable String why, Handler by, Instant now) {
        handling.dismiss(why, severity == Severity.CRITICAL, by, now);
    }

    /// What somebody does about it, and where it stands.
    Handling handling() {
        return handling;
    }

    UUID id() {
        return id;
    }

    UUID clinicId() {
        return clinicId;
    }

    UUID patientId() {
        return patientId;
    }

    String type() {
        return type;
    }

    Severity severity() {
        return severity;
    }

    int count() {
        return count;
    }

    Map<String, BigDecimal> evidence() {
        return evidence;
    }

    @Nullable
    UUID sessionId() {
        return sessionId;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    int version() {
        return version;
    }
}
