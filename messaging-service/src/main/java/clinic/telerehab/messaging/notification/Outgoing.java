package clinic.telerehab.messaging.notification;

import clinic.telerehab.messaging.notification.DeliveryQueue.Attempt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a notification into words and hands it to its channel.
@ApplicationScoped
class Outgoing {
    private static final TypeReference<Map<String, UUID>> REFS = new TypeReference<>() {};

    private final Channels channels;
    private final NotificationTexts texts;
    private final List<CalendarSource> calendars;
    private final ObjectMapper json;

    Outgoing(Channels channels, NotificationTexts texts, @All List<CalendarSource> calendars, ObjectMapper json) {
        this.channels = channels;
        this.texts = texts;
        this.calendars = calendars;
        this.json = json;
    }

    Uni<Void> send(Attempt attempt) {
        NotificationChannel channel = channels.of(attempt.channel());
        if (channel == null) {
            return Uni.createFrom().failure(new IllegalStateException("this deployment has no such channel any more"));
        }
        return calendar(attempt).chain(calendar -> channel.send(worded(attempt, calendar)));
    }

    private OutgoingNotification worded(Attempt attempt, @Nullable String calendar) {
        return new OutgoingNotification(
                attempt.notificationId(),
                attempt.subject(),
                attempt.address(),
                texts.title(attempt.type(), attempt.locale()),
                texts.body(attempt.notificationId(), attempt.locale()),
                calendar);
    }

    private Uni<@Nullable String> calendar(Attempt attempt) {
        return calendars.isEmpty()
                ? Uni.createFrom().nullItem()
                : calendars.getFirst().calendarOf(refs(attempt));
    }

    private Map<String, UUID> refs(Attempt attempt) {
        try {
            return json.readValue(attempt.refs(), REFS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }
}
