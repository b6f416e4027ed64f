package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.identity.Caller;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Who did or tried what, on whose record, when. Ids and codes only; never changed once written.
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private UUID id;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String role;

    @Column(nullable = false)
    private String client;

    @Column(nullable = false)
    private String action;

    @Column(name = "patient_id")
    private @Nullable UUID patientId;

    @Column(nullable = false)
    private String outcome;

    @Column(name = "break_glass", nullable = false)
    private boolean breakGlass;

    protected AuditEntry() {}

    private AuditEntry(Caller caller, String action, @Nullable UUID patientId, String outcome, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recordedAt = now;
        this.subject = caller.subject();
        this.role = caller.leadingRole();
        this.client = caller.client();
        this.action = action;
        this.patientId = patientId;
        this.outcome = outcome;
    }

    /// @param patientId null when it is about no single patient
    public static AuditEntry allowed(Caller caller, String action, @Nullable UUID patientId, Instant now) {
        return new AuditEntry(caller, action, patientId, "allowed", now);
    }

    /// @param code the problem that the caller was answered
    public static AuditEntry refused(Caller caller, String action, @Nullable UUID patientId, String code, Instant now) {
        return new AuditEntry(caller, action, patientId, code, now);
    }

    public AuditEntry underBreakGlass() {
        breakGlass = true;
        return this;
    }

    UUID id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String subject() {
        return subject;
    }

    String role() {
        return role;
    }

    String client() {
        return client;
    }

    String action() {
        return action;
    }

    @Nullable
    UUID patientId() {
        return patientId;
    }

    String outcome() {
        return outcome;
    }

    boolean breakGlass() {
        return breakGlass;
    }
}
