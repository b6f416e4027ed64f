package clinic.telerehab.program.reason;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.program.prescription.ProgramRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a patient did not exercise. It is never changed.
@Entity
@Table(name = "non_adherence_reason")
class NonAdherenceReason implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ReasonCode code;

    @Column(updatable = false)
    private @Nullable String comment;

    @Column(name = "local_date", nullable = false, updatable = false)
    private LocalDate localDate;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    protected NonAdherenceReason() {}

    /// @param today where the patient is
    static NonAdherenceReason given(
            UUID id, ProgramRef program, GiveReasonRequest request, LocalDate today, Instant now) {
        var reason = new NonAdherenceReason();
        reason.id = id;
        reason.patientId = program.patientId();
        reason.programId = program.id();
        reason.code = request.code();
        reason.comment = request.comment();
        reason.localDate = today;
        reason.givenAt = now;
        reason.requestHash = request.hash();
        return reason;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID programId() {
        return programId;
    }

    ReasonCode code() {
        return code;
    }

    @Nullable
    String comment() {
        return comment;
    }

    LocalDate localDate() {
        return localDate;
    }

    Instant givenAt() {
        return givenAt;
    }
}
