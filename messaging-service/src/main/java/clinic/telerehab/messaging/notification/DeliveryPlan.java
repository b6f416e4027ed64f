package clinic.telerehab.messaging.notification;

import clinic.telerehab.messaging.notification.Delivery.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On which channels somebody is told, and when. Pure.
final class DeliveryPlan {
    private DeliveryPlan() {}

    /// @param atOnce whether it goes out in quiet hours too
    /// @param zone the recipient's own clock, to which their quiet hours belong
    /// @param offered the channels that this deployment has, beyond the app
    /// @param earlier null where none about the same left lately
    static List<Delivery> of(
            NotificationType type,
            boolean atOnce,
            Wanted wanted,
            ZoneId zone,
            Set<Channel> offered,
            @Nullable EarlierMail earlier,
            Instant now) {
        QuietHours quiet = wanted.quietHours();
        Instant earliest = earlier == null ? now : earlier.nextAt();
        Instant due = atOnce || quiet == null ? earliest : quiet.firstLoud(earliest, zone);
        boolean isTold = earlier != null && earlier.isUnread();
        Delivery.State wish = isTold ? State.FOLDED : State.QUEUED;
        Stream<Delivery> others = offered.stream()
                .sorted()
                .map(channel -> wanted.wants(type, channel)
                        ? new Delivery(channel, wish, isTold ? now : due)
                        : new Delivery(channel, State.SUPPRESSED, now));
        return Stream.concat(Stream.of(new Delivery(Channel.IN_APP, State.SENT, now)), others)
                .toList();
    }
}
