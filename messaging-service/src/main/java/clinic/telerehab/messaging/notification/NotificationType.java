package clinic.telerehab.messaging.notification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is told of.
public enum NotificationType {
    ALERT,
    ALERT_ASSIGNED,
    ALERT_ESCALATED,
    /// One mail stands for all that is written in a conversation while nobody looks at it.
    MESSAGE("conversationId"),
    CHECK_IN_REQUESTED,
    CHECK_IN_SUBMITTED,
    CHECK_IN_REVIEWED,
    ROOM_WAITING,
    APPOINTMENT_PROPOSED,
    APPOINTMENT_CONFIRMED,
    APPOINTMENT_DECLINED,
    APPOINTMENT_CANCELLED,
    APPOINTMENT_REMINDER;

    private final @Nullable String thread;

    NotificationType() {
        this(null);
    }

    NotificationType(@Nullable String thread) {
        this.thread = thread;
    }

    /// The same for all that one login is told of one thing; null where each is news of its own.
    @Nullable
    UUID threadOf(String subject, Map<String, UUID> refs) {
        UUID about = thread == null ? null : refs.get(thread);
        return about == null ? null : UUID.nameUUIDFromBytes((subject + about).getBytes(StandardCharsets.UTF_8));
    }
}
