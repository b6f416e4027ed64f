package clinic.telerehab.messaging.notification;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ways out that this deployment has.
@ApplicationScoped
class Channels {
    private final Map<Channel, NotificationChannel> byName = new EnumMap<>(Channel.class);

    Channels(@All List<NotificationChannel> channels) {
        for (NotificationChannel one : channels) {
            if (one.channel() == Channel.IN_APP || byName.put(one.channel(), one) != null) {
                throw new IllegalStateException("channel %s can't be added".formatted(one.channel()));
            }
        }
    }

    Set<Channel> offered() {
        return Set.copyOf(byName.keySet());
    }

    @Nullable
    NotificationChannel of(Channel channel) {
        return byName.get(channel);
    }
}
