package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.preference.Accessibility;
import clinic.telerehab.patient.preference.AccessibilityColumn;
import clinic.telerehab.patient.preference.Preferences;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person under care of one clinic, and the login that is theirs once they accepted an invitation.
@Entity
@Table(name = "patient")
class Patient implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "record_number", nullable = false)
    private String recordNumber;

    @Column
    private @Nullable String subject;

    @Column(name = "given_name", nullable = false)
    private String givenName;

    @Column(name = "family_name", nullable = false)
    private String familyName;

    @Column(name = "birth_date", nullable = false)
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex_at_birth")
    private @Nullable SexAtBirth sexAtBirth;

    @Column
    private @Nullable String gender;

    @Column
    private @Nullable String email;

    @Column
    private @Nullable String phone;

    @Column(name = "emergency_contact")
    @Convert(converter = PatientColumns.Contact.class)
    private @Nullable EmergencyContact emergencyContact;

    @Column(nullable = false)
    @Convert(converter = PatientColumns.Equipment.class)
    private Set<String> equipment;

    @Column(nullable = false)
    @Convert(converter = AccessibilityColumn.class)
    private Accessibility accessibility;

    @Column(name = "contraindication_tags", nullable = false)
    @Convert(converter = PatientColumns.Tags.class)
    private Set<ContraindicationTag> contraindicationTags;

    @Column(nullable = false)
    private String locale;

    @Column(nullable = false)
    private String timezone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PatientStatus status;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Patient() {}

    static Patient register(UUID id, RegisterPatientRequest request, String requestHash, Instant now) {
        var patient = new Patient();
        patient.id = id;
        patient.clinicId = request.clinicId();
        patient.set(request.details());
        patient.status = PatientStatus.DRAFT;
        patient.registeredAt = now;
        patient.requestHash = requestHash;
        return patient;
    }

    void change(PatientDetails details) {
        if (status == PatientStatus.ARCHIVED || status == PatientStatus.ANONYMISED) {
            throw new DomainProblem(PatientProblem.PATIENT_ARCHIVED);
        }
        set(details);
    }

    private void set(PatientDetails details) {
        recordNumber = details.recordNumber();
        givenName = details.givenName();
        familyName = details.familyName();
        birthDate = details.birthDate();
        sexAtBirth = details.sexAtBirth();
        gender = details.gender();
        email = details.email();
        phone = details.phone();
        locale = details.locale();
        timezone = details.timezone();
        emergencyContact = details.emergencyContact();
        equipment = new TreeSet<>(details.equipment());
        accessibility = details.accessibility();
        contraindicationTags = new TreeSet<>(details.contraindicationTags());
    }

    Preferences preferences() {
        return new Preferences(locale, timezone, accessibility);
    }

    void prefer(Preferences preferences) {
        locale = preferences.locale();
        timezone = preferences.timezone();
        accessibility = preferences.accessibility();
    }

    /// Shuts the patient's login out until [#reactivate]; the team goes on seeing the record.
    void suspend() {
        move(PatientStatus.ACTIVE, PatientStatus.SUSPENDED, PatientProblem.PATIENT_NOT_ACTIVE);
    }

    void reactivate() {
        move(PatientStatus.SUSPENDED, PatientStatus.ACTIVE, PatientProblem.PATIENT_NOT_SUSPENDED);
    }

    /// Puts the record away, whatever it was. The database sees to it that no episode is under way.
    void archive() {
        if (status == PatientStatus.ARCHIVED || status == PatientStatus.ANONYMISED) {
            throw new DomainProblem(PatientProblem.PATIENT_ARCHIVED);
        }
        status = PatientStatus.ARCHIVED;
    }

    private void move(PatientStatus from, PatientStatus to, PatientProblem otherwise) {
        if (status != from) {
            throw new DomainProblem(otherwise);
        }
        status = to;
    }

    /// Inviting again is fine until a login is linked: a letter may have been lost.
    void invite() {
        requireNoLogin();
        status = PatientStatus.INVITED;
    }

    /// Links the login that redeemed an invitation, once and for ever.
    void link(String login) {
        requireNoLogin();
        subject = login;
        status = PatientStatus.ACTIVE;
    }

    private void requireNoLogin() {
        if (subject != null) {
            throw new DomainProblem(PatientProblem.PATIENT_ALREADY_LINKED);
        }
        if (status == PatientStatus.ARCHIVED || status == PatientStatus.ANONYMISED) {
            throw new DomainProblem(PatientProblem.PATIENT_ARCHIVED);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID clinicId() {
        return clinicId;
    }

    String recordNumber() {
        return recordNumber;
    }

    @Nullable
    String subject() {
        return subject;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    @Nullable
    SexAtBirth sexAtBirth() {
        return sexAtBirth;
    }

    @Nullable
    String gender() {
        return gender;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    EmergencyContact emergencyContact() {
        return emergencyContact;
    }

    Set<String> equipment() {
        return new TreeSet<>(equipment);
    }

    Accessibility accessibility() {
        return accessibility;
    }

    Set<ContraindicationTag> contraindicationTags() {
        return new TreeSet<>(contraindicationTags);
    }

    String locale() {
        return locale;
    }

    String timezone() {
        return timezone;
    }

    PatientStatus status() {
        return status;
    }

    int version() {
        return version;
    }
}
