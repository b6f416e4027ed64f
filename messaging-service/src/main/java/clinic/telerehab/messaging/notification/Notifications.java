package clinic.telerehab.messaging.notification;

import clinic.telerehab.messaging.notification.NotificationRepository.Addressee;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door by which features tell people something. It is written in the transaction of the change, so it is told once
/// and with the change or not at all; mail leaves later, and failing mail never fails the change.
@ApplicationScoped
public class Notifications {
    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final Channels channels;
    private final NotificationConfig config;
    private final Clock clock;

    Notifications(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            Channels channels,
            NotificationConfig config,
            Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.channels = channels;
        this.config = config;
        this.clock = clock;
    }

    /// Needs a transaction.
    ///
    /// @param refs ids of what it is about, by their names: ids only, never what they stand for.
    /// `patientId` is one of them: by it the notification is handed out and erased with the record
    public Uni<Void> tell(Recipient recipient, NotificationType type, Map<String, UUID> refs) {
        return tell(recipient, new Notice(type, false, Map.copyOf(refs)));
    }

    /// As [#tell], for what can't wait: staff is told in their quiet hours too.
    public Uni<Void> tellUrgently(Recipient recipient, NotificationType type, Map<String, UUID> refs) {
        return tell(recipient, new Notice(type, true, Map.copyOf(refs)));
    }

    /// What is told.
    record Notice(NotificationType type, boolean urgent, Map<String, UUID> refs) {
        Notice {
            if (!refs.containsKey("patientId")) {
                throw new IllegalArgumentException("a notification says by patientId whom it is about");
            }
        }

        @Nullable
        UUID threadOf(Addressee addressee) {
            return type.threadOf(addressee.subject(), refs);
        }
    }

    private Uni<Void> tell(Recipient recipient, Notice notice) {
        return notifications
                .addressee(recipient)
                .chain(addressee -> addressee == null ? Uni.createFrom().voidItem() : write(addressee, notice));
    }

    private Uni<Void> write(Addressee addressee, Notice notice) {
        return preferences.of(addressee.subject()).chain(wanted -> write(addressee, notice, wanted));
    }

    private Uni<Void> write(Addressee addressee, Notice notice, Wanted wanted) {
        UUID thread = notice.threadOf(addressee);
        return notifications
                .earlier(thread, config.nextMailAfter(), clock.instant())
                .chain(earlier -> notifications.write(
                        Notification.of(addressee, notice, wanted.localeOr(addressee.locale()), clock.instant()),
                        plan(addressee, notice, wanted, earlier),
                        thread));
    }

    private List<Delivery> plan(Addressee addressee, Notice notice, Wanted wanted, @Nullable EarlierMail earlier) {
        boolean atOnce = notice.urgent() && addressee.isStaff();
        return DeliveryPlan.of(
                notice.type(),
                atOnce,
                wanted,
                wanted.zoneOr(addressee.zone()),
                channels.offered(),
                earlier,
                clock.instant());
    }

    /// A login has looked at all that it was told of one thing: it need not be mailed any more.
    /// Needs a transaction.
    ///
    /// @param refs as when it was told
    public Uni<Void> seen(String subject, NotificationType type, Map<String, UUID> refs) {
        return notifications.seen(Objects.requireNonNull(type.threadOf(subject, refs)), clock.instant());
    }
}
