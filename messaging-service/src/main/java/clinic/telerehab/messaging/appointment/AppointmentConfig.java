package clinic.telerehab.messaging.appointment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/// Settings of appointments.
@ConfigMapping(prefix = "appointment")
interface AppointmentConfig {
    /// How long before it begins both sides are reminded.
    List<Duration> remindAhead();

    /// How often those that are due are looked for.
    Duration remindEvery();
}
