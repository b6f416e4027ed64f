package clinic.telerehab.messaging.inbox;

import org.jspecify.annotations.Nullable;

/// Who is told of an alert, one after the other, until somebody acknowledges it.
enum EscalationLevel {
    LEAD,
    /// Members, supervisors and cover.
    TEAM,
    /// Every clinician on duty at the clinic; who has no relation to the patient sees no evidence.
    CLINIC,
    /// Who runs the clinic, without evidence too.
    ADMIN;

    /// Null behind the last.
    @Nullable
    EscalationLevel next() {
        return this == ADMIN ? null : values()[ordinal() + 1];
    }

    boolean reaches(EscalationLevel other) {
        return compareTo(other) >= 0;
    }
}
