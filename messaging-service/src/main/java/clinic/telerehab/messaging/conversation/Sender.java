package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// Who sent a message, as they were then.
@Embeddable
class Sender {
    private static final String SYSTEM = "system";

    @Column(name = "sender_subject", updatable = false)
    private @Nullable String subject;

    @Column(name = "sender_role", nullable = false, updatable = false)
    private String role;

    @Column(name = "sender_name", updatable = false)
    private @Nullable String displayName;

    protected Sender() {}

    private Sender(@Nullable String subject, String role, @Nullable String displayName) {
        this.subject = subject;
        this.role = role;
        this.displayName = displayName;
    }

    static Sender patient(String subject) {
        return new Sender(subject, Role.PATIENT, null);
    }

    /// @param displayName how staff is named to patients
    static Sender clinician(String subject, @Nullable String displayName) {
        return new Sender(subject, Role.CLINICIAN, displayName);
    }

    static Sender system() {
        return new Sender(null, SYSTEM, null);
    }

    boolean isPatient() {
        return Role.PATIENT.equals(role);
    }

    @Nullable
    String subject() {
        return subject;
    }

    String role() {
        return role;
    }

    @Nullable
    String displayName() {
        return displayName;
    }
}
