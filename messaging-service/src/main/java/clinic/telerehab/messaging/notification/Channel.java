package clinic.telerehab.messaging.notification;

/// A way to reach somebody. In the app is always open; the others as the deployment and the recipient have it.
public enum Channel {
    IN_APP,
    EMAIL,
    SMS,
    PUSH
}
