package clinic.telerehab.messaging.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Mails. The text is fixed and the link leads into the app: mail is read by others.
@ApplicationScoped
class MailChannel implements NotificationChannel {
    private static final String CALENDAR = "text/calendar; charset=utf-8; method=PUBLISH";

    private final ReactiveMailer mailer;

    MailChannel(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Void> send(OutgoingNotification notification) {
        var mail = Mail.withText(
                        Objects.requireNonNull(notification.address()), notification.title(), notification.text())
                .addHeader("X-Notification-Id", notification.id().toString())
                .addHeader("Auto-Submitted", "auto-generated");
        if (notification.calendar() != null) {
            mail.addAttachment("appointment.ics", notification.calendar().getBytes(StandardCharsets.UTF_8), CALENDAR);
        }
        return mailer.send(mail);
    }
}
