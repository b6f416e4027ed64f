package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of staff: one login, one profession, one clinic or several.
@Entity
@Table(name = "practitioner")
class Practitioner implements CreatedOnce {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Profession profession;

    @Column(name = "licence_number")
    private @Nullable String licenceNumber;

    @Column(nullable = false)
    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "practitioner_clinic", joinColumns = @JoinColumn(name = "practitioner_id"))
    @Column(name = "clinic_id")
    private Set<UUID> clinicIds = new HashSet<>();

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Practitioner() {}

    static Practitioner register(UUID id, RegisterPractitionerRequest request, String requestHash, Instant now) {
        var practitioner = new Practitioner();
        practitioner.id = id;
        practitioner.subject = request.subject();
        practitioner.displayName = request.displayName();
        practitioner.profession = request.profession();
        practitioner.licenceNumber = request.licenceNumber();
        practitioner.active = true;
        practitioner.clinicIds.add(request.clinicId());
        practitioner.registeredAt = now;
        practitioner.requestHash = requestHash;
        return practitioner;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    String subject() {
        return subject;
    }

    String displayName() {
        return displayName;
    }

    Profession profession() {
        return profession;
    }

    @Nullable
    String licenceNumber() {
        return licenceNumber;
    }

    boolean isActive() {
        return active;
    }

    Set<UUID> clinicIds() {
        return Set.copyOf(clinicIds);
    }

    int version() {
        return version;
    }
}
