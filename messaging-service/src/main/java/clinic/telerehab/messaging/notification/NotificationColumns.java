package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is kept whole, each in one column.
final class NotificationColumns {
    private NotificationColumns() {}

    /// Ids by their names.
    @Converter
    static class Refs extends JsonColumn<Map<String, UUID>> {
        Refs() {
            super(new TypeReference<>() {});
        }
    }

    /// Channels by type.
    @Converter
    static class ByType extends JsonColumn<Map<NotificationType, Set<Channel>>> {
        ByType() {
            super(new TypeReference<>() {});
        }
    }
}
