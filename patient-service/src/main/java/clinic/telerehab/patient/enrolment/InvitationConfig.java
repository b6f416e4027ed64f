package clinic.telerehab.patient.enrolment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of invitations.
@ConfigMapping(prefix = "invitation")
interface InvitationConfig {
    /// How long to wait for the mail server before the invitation is answered without it.
    Duration mailWithin();

    /// Where patients open the app; the mail links there.
    String appUrl();
}
