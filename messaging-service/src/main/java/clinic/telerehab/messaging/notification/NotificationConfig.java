package clinic.telerehab.messaging.notification;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/// Settings of notifications.
@ConfigMapping(prefix = "notification")
interface NotificationConfig {
    /// Where the links of a mail lead.
    String appUrl();

    /// How often what is due is looked for.
    Duration sendEvery();

    /// How often what is too old is looked for.
    Duration forgetEvery();

    /// How long a channel may take to take a notification over.
    Duration sendWithin();

    /// How long after each failed attempt the next one is made; after the last it has failed.
    List<Duration> retryAfter();

    /// How long after a mail the next one about the same thread may leave.
    Duration nextMailAfter();

    /// How long notifications are kept.
    Duration keep();
}
