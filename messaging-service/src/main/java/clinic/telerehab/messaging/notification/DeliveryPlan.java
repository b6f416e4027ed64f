package clinic.telerehab.messaging.notification;

import clinic.telerehab.messaging.notification.Delivery.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// On which channels somebody is told, and when. Pure.
final class DeliveryPlan {
    private DeliveryPlan() {}

    /// @param atOnce whether it goes out in quiet hours too
    /// @param zone the recipient's own clock, to which their quiet hours belong
    /// @param offered the channels that this deployment has, beyond the app
    static List<Delivery> of(
            NotificationType type, boolean atOnce, Wanted wanted, ZoneId zone, Set<Channel> offered, Instant now) {
        QuietHours quiet = wanted.quietHours();
        Instant due = atOnce || quiet == null ? now : quiet.firstLoud(now, zone);
        Stream<Delivery> others = offered.stream()
                .sorted()
                .map(channel -> wanted.wants(type, channel)
                        ? new Delivery(channel, State.QUEUED, due)
                        : new Delivery(channel, State.SUPPRESSED, now));
        return Stream.concat(Stream.of(new Delivery(Channel.IN_APP, State.SENT, now)), others)
                .toList();
    }
}
