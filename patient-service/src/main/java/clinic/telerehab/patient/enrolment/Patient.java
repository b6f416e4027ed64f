package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column(nullable = false)
    private String email;

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
        patient.recordNumber = request.recordNumber();
        patient.givenName = request.givenName();
        patient.familyName = request.familyName();
        patient.birthDate = request.birthDate();
        patient.email = request.email();
        patient.locale = request.locale();
        patient.timezone = request.timezone();
        patient.status = PatientStatus.DRAFT;
        patient.registeredAt = now;
        patient.requestHash = requestHash;
        return patient;
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

    String email() {
        return email;
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
