package clinic.telerehab.patient.practitioner;

import static java.util.Objects.requireNonNullElse;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.preference.Accessibility;
import clinic.telerehab.patient.preference.AccessibilityColumn;
import clinic.telerehab.patient.preference.Preferences;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of staff: one login once they have it, one profession, one clinic or several.
@Entity
@Table(name = "practitioner")
class Practitioner implements CreatedOnce {
    @Id
    private UUID id;

    @Column
    private @Nullable String subject;

    @Column
    private @Nullable String email;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Profession profession;

    @Column(name = "licence_number")
    private @Nullable String licenceNumber;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    @Convert(converter = LanguagesColumn.class)
    private Set<String> languages;

    @Column
    private @Nullable String locale;

    @Column
    private @Nullable String timezone;

    @Column(nullable = false)
    @Convert(converter = AccessibilityColumn.class)
    private Accessibility accessibility;

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
        practitioner.email = request.email();
        practitioner.displayName = request.displayName();
        practitioner.profession = request.profession();
        practitioner.licenceNumber = request.licenceNumber();
        practitioner.languages = request.languages() == null ? Set.of() : new TreeSet<>(request.languages());
        practitioner.accessibility = Accessibility.NONE;
        practitioner.active = true;
        practitioner.clinicIds.add(request.clinicId());
        practitioner.registeredAt = now;
        practitioner.requestHash = requestHash;
        return practitioner;
    }

    void change(PractitionerChange change) {
        displayName = change.displayName();
        email = change.email();
        languages = new TreeSet<>(change.languages());
        licenceNumber = change.licenceNumber();
        active = change.active();
    }

    /// @throws DomainProblem when a code could open nothing
    void requireInvitable() {
        if (subject != null) {
            throw new DomainProblem(PatientProblem.PRACTITIONER_ALREADY_LINKED);
        }
        if (!active) {
            throw new DomainProblem(PatientProblem.PRACTITIONER_INACTIVE);
        }
    }

    /// Links the login that redeemed an invitation, once and for ever.
    void link(String login) {
        requireInvitable();
        subject = login;
    }

    void prefer(Preferences preferences) {
        locale = preferences.locale();
        timezone = preferences.timezone();
        accessibility = preferences.accessibility();
    }

    /// @param clinicLocale counts until the person has set their own; the time zone likewise
    Preferences preferences(String clinicLocale, String clinicTimezone) {
        return new Preferences(
                requireNonNullElse(locale, clinicLocale), requireNonNullElse(timezone, clinicTimezone), accessibility);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String locale() {
        return locale;
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

    Set<String> languages() {
        return new TreeSet<>(languages);
    }

    boolean isActive() {
        return active;
    }

    Set<UUID> clinicIds() {
        return Set.copyOf(clinicIds);
    }

    /// Whose settings count until the person has set their own.
    UUID firstClinic() {
        return clinicIds.stream().sorted().findFirst().orElseThrow();
    }

    int version() {
        return version;
    }
}
