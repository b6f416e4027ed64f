package clinic.telerehab.patient.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation as staff sees it. The code is in the invited person's mail only.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
        UUID id,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.invitedAt(),
                invitation.expiresAt(),
                invitation.usedAt(),
                invitation.revokedAt());
    }
}
