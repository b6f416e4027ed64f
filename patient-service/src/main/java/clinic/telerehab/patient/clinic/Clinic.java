package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A clinic and its settings.
@Entity
@Table(name = "clinic")
class Clinic implements CreatedOnce {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String timezone;

    @Column(name = "default_locale", nullable = false)
    private String defaultLocale;

    @Column(name = "emergency_phone", nullable = false)
    private String emergencyPhone;

    @Column(name = "emergency_texts", nullable = false)
    @Convert(converter = LocalizedTextConverter.class)
    private Map<String, String> emergencyTexts;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Clinic() {}

    static Clinic open(UUID id, OpenClinicRequest request, String requestHash, Instant now) {
        var clinic = new Clinic();
        clinic.id = id;
        clinic.name = request.name();
        clinic.timezone = request.timezone();
        clinic.defaultLocale = request.defaultLocale();
        clinic.emergencyPhone = request.emergencyPhone();
        clinic.emergencyTexts = Map.copyOf(request.emergencyTexts());
        clinic.createdAt = now;
        clinic.requestHash = requestHash;
        return clinic;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    String name() {
        return name;
    }

    String timezone() {
        return timezone;
    }

    String defaultLocale() {
        return defaultLocale;
    }

    String emergencyPhone() {
        return emergencyPhone;
    }

    Map<String, String> emergencyTexts() {
        return emergencyTexts;
    }

    int version() {
        return version;
    }
}
