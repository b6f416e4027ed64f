package clinic.telerehab.messaging.notification;

/// What somebody is told of.
public enum NotificationType {
    ALERT,
    ALERT_ASSIGNED,
    ALERT_ESCALATED,
    MESSAGE,
    CHECK_IN_REQUESTED,
    CHECK_IN_SUBMITTED,
    CHECK_IN_REVIEWED,
    ROOM_WAITING,
    APPOINTMENT_PROPOSED,
    APPOINTMENT_CONFIRMED,
    APPOINTMENT_DECLINED,
    APPOINTMENT_CANCELLED,
    APPOINTMENT_REMINDER
}
