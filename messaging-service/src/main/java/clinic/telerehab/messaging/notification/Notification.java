package clinic.telerehab.messaging.notification;

import clinic.telerehab.messaging.notification.NotificationRepository.Addressee;
import clinic.telerehab.messaging.notification.Notifications.Notice;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that one login is told.
@Entity
@Table(name = "notification")
class Notification {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "patient_id", updatable = false)
    private @Nullable UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NotificationType type;

    @Column(nullable = false, updatable = false)
    private boolean urgent;

    @Column(nullable = false, updatable = false)
    @Convert(converter = NotificationColumns.Refs.class)
    private Map<String, UUID> refs;

    @Column(nullable = false, updatable = false)
    private String locale;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Notification() {}

    static Notification of(Addressee addressee, Notice notice, String locale, Instant now) {
        var notification = new Notification();
        notification.id = UuidCreator.getTimeOrderedEpoch();
        notification.subject = addressee.subject();
        notification.patientId = addressee.patientId();
        notification.clinicId = addressee.clinicId();
        notification.type = notice.type();
        notification.urgent = notice.urgent();
        notification.refs = notice.refs();
        notification.locale = locale;
        notification.createdAt = now;
        return notification;
    }

    UUID id() {
        return id;
    }

    NotificationType type() {
        return type;
    }

    boolean urgent() {
        return urgent;
    }

    Map<String, UUID> refs() {
        return refs;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }
}
