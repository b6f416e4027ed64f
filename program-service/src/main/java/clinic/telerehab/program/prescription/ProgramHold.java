package clinic.telerehab.program.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rest from a program; never open-ended (SF-36).
@Entity
@Table(name = "program_hold")
class ProgramHold {
    @Id
    private UUID id;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate from;

    @Column(name = "until_day", nullable = false, updatable = false)
    private LocalDate until;

    @Column(name = "review_on", nullable = false, updatable = false)
    private LocalDate reviewOn;

    @Column(name = "reason_code", nullable = false, updatable = false)
    private String reasonCode;

    @Column(name = "keep_walking", nullable = false, updatable = false)
    private boolean keepWalking;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    protected ProgramHold() {}

    /// How long a rest lasts, and why.
    record Terms(LocalDate from, LocalDate until, LocalDate reviewOn, String reasonCode, boolean keepWalking) {}

    static ProgramHold of(UUID id, Program program, Terms terms, Stamp stamp) {
        var hold = new ProgramHold();
        hold.id = id;
        hold.programId = program.id();
        hold.patientId = program.patientId();
        hold.from = terms.from();
        hold.until = terms.until();
        hold.reviewOn = terms.reviewOn();
        hold.reasonCode = terms.reasonCode();
        hold.keepWalking = terms.keepWalking();
        hold.createdAt = stamp.at();
        hold.createdBy = stamp.by();
        return hold;
    }

    /// @param day the first day after the rest, where the patient is
    void end(LocalDate day, Stamp stamp) {
        endedAt = stamp.at();
        endedOn = day;
        endedBy = stamp.by();
    }

    HoldRef ref() {
        return new HoldRef(id, from, until, reviewOn, endedAt, endedOn, keepWalking, reasonCode);
    }

    UUID programId() {
        return programId;
    }
}
