package clinic.telerehab.patient.invitation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/// Settings of invitations.
@ConfigMapping(prefix = "invitation")
interface InvitationConfig {
    /// How long to wait for the mail server before the invitation is answered without it.
    Duration mailWithin();

    /// After how long an attempt counts as failed, though nobody said so.
    Duration mailLostAfter();

    /// How long after each failed attempt to mail the next one is made; after the last it has
    /// failed.
    List<Duration> mailAgainAfter();

    /// Where patients and staff sign in; the mail links there.
    String appUrl();
}
