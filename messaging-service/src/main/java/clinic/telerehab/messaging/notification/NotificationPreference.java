package clinic.telerehab.messaging.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one login said about how it wants to be told.
@Entity
@Table(name = "notification_preference")
class NotificationPreference {
    @Id
    private String subject;

    @Column(name = "patient_id", updatable = false)
    private @Nullable UUID patientId;

    @Column
    private @Nullable String address;

    @Column(nullable = false)
    @Convert(converter = NotificationColumns.ByType.class)
    private Map<NotificationType, Set<Channel>> channels;

    @Column(name = "quiet_from")
    private @Nullable String quietFrom;

    @Column(name = "quiet_to")
    private @Nullable String quietTo;

    @Column
    private @Nullable String timezone;

    @Column
    private @Nullable String locale;

    @Version
    @Column(nullable = false)
    private int version;

    protected NotificationPreference() {}

    /// @param newAddress where mail goes; null for no mail
    void change(ChangePreferencesRequest request, @Nullable String newAddress) {
        var quiet = request.quietHours();
        address = newAddress;
        channels = Map.copyOf(request.channels());
        quietFrom = quiet == null ? null : quiet.from();
        quietTo = quiet == null ? null : quiet.to();
        timezone = request.timezone();
        locale = request.locale();
    }

    Wanted wanted() {
        var quiet = quietFrom == null || quietTo == null ? null : new QuietHours(quietFrom, quietTo);
        return new Wanted(address != null, channels, quiet, timezone, locale);
    }

    @Nullable
    String address() {
        return address;
    }

    int version() {
        return version;
    }
}
