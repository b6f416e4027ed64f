package clinic.telerehab.messaging.appointment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/// Settings of appointments.
@ConfigMapping(prefix = "appointment")
interface AppointmentConfig {
    /// How long before an appointment begins both sides are reminded.
    List<Duration> remindAhead();

    /// How often reminders that are due are looked for.
    Duration remindEvery();
}
