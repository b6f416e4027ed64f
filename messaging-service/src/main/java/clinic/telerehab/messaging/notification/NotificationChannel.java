package clinic.telerehab.messaging.notification;

import io.smallrye.mutiny.Uni;

/// A way out of the suite, such as a gateway for text messages: a deployment adds a bean per channel that it has.
public interface NotificationChannel {
    Channel channel();

    /// Hands it over. A failure is tried again later, so it may be handed over twice: a gateway should go by the
    /// notification's id.
    Uni<Void> send(OutgoingNotification notification);
}
