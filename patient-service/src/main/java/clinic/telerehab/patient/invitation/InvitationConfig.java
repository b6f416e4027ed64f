package clinic.telerehab.patient.invitation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of invitations.
@ConfigMapping(prefix = "invitation")
interface InvitationConfig {
    /// How long to wait for the mail server before the invitation is answered without it.
    Duration mailWithin();

    /// Where patients and staff sign in; the mail links there.
    String appUrl();
}
