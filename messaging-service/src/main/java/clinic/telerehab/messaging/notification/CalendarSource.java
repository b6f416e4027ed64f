package clinic.telerehab.messaging.notification;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Knows the calendar entry of what a notification is about; appointments do.
public interface CalendarSource {
    /// Opens a session of its own.
    ///
    /// @param refs the ids of the notification
    /// @return null when it is about no appointment
    Uni<@Nullable String> calendarOf(Map<String, UUID> refs);
}
