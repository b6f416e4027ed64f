package clinic.telerehab.patient.enrolment;

import java.time.Instant;
import java.util.UUID;

/// An invitation as staff sees it. The code is in the patient's mail only.
record InvitationView(UUID id, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
        return new InvitationView(invitation.id(), invitation.expiresAt());
    }
}
