package clinic.telerehab.messaging.notification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A gateway for text messages as a deployment would add one; it can be made to fail.
@ApplicationScoped
public class SmsInTests implements NotificationChannel {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Uni<Void> send(OutgoingNotification notification) {
        if (failing) {
            return Uni.createFrom().failure(new IllegalStateException("the gateway is down"));
        }
        sent.add(notification.subject());
        return Uni.createFrom().voidItem();
    }

    public void fails() {
        failing = true;
    }

    public void works() {
        failing = false;
    }

    public List<String> sentTo(String subject) {
        return sent.stream().filter(subject::equals).toList();
    }
}
