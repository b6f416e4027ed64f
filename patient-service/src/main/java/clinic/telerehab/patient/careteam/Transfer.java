package clinic.telerehab.patient.careteam;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer to lead a patient's care instead of the present lead, until the colleague answers it.
@Entity
@Table(name = "care_team_transfer")
class Transfer implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "from_practitioner_id", nullable = false, updatable = false)
    private UUID fromPractitionerId;

    @Column(name = "to_practitioner_id", nullable = false, updatable = false)
    private UUID toPractitionerId;

    @Column(name = "stay_in_team", nullable = false, updatable = false)
    private boolean stayInTeam;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TransferState state;

    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Transfer() {}

    static Transfer offer(UUID id, UUID patientId, UUID from, OfferTransferRequest request, Instant now) {
        var transfer = new Transfer();
        transfer.id = id;
        transfer.patientId = patientId;
        transfer.fromPractitionerId = from;
        transfer.toPractitionerId = request.toPractitionerId();
        transfer.stayInTeam = request.stayInTeam();
        transfer.state = TransferState.OFFERED;
        transfer.offeredAt = now;
        transfer.requestHash = request.hash(patientId);
        return transfer;
    }

    /// @param outcome anything but `OFFERED`
    void settle(TransferState outcome, Instant now) {
        if (state != TransferState.OFFERED) {
            throw new DomainProblem(PatientProblem.TRANSFER_ALREADY_SETTLED);
        }
        state = outcome;
        settledAt = now;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID patientId() {
        return patientId;
    }

    UUID fromPractitionerId() {
        return fromPractitionerId;
    }

    UUID toPractitionerId() {
        return toPractitionerId;
    }

    boolean isStayInTeam() {
        return stayInTeam;
    }

    TransferState state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    int version() {
        return version;
    }
}
