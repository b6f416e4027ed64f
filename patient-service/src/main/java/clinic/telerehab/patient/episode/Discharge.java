package clinic.telerehab.patient.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How treatment ended: what was measured by then, and when maintenance began.
@Embeddable
class Discharge {
    @Column(name = "discharge_set_recorded_at")
    private @Nullable Instant setRecordedAt;

    @Column(name = "discharge_set_waiver")
    private @Nullable String setWaiver;

    @Column(name = "maintenance_pain")
    private @Nullable Short maintenancePain;

    @Column(name = "discharged_at")
    private @Nullable Instant at;

    /// @param completeAt null while something of it is missing, or was retracted
    void noteSet(@Nullable Instant completeAt) {
        if (at == null) {
            setRecordedAt = completeAt;
        }
    }

    /// @param hasMaintenance whether a maintenance program runs
    void complete(DischargeRequest request, boolean hasMaintenance, Instant now) {
        boolean hasOutcomes = setRecordedAt != null || request.outcomeSetWaiver() != null;
        DischargeGate.require(hasMaintenance, hasOutcomes);
        maintenancePain = request.nprsBack().shortValue();
        setWaiver = request.outcomeSetWaiver();
        at = now;
    }

    /// Back pain 0 to 10 at discharge, against which later flares are measured.
    int maintenancePain() {
        return Objects.requireNonNull(maintenancePain);
    }

    @Nullable
    Instant setRecordedAt() {
        return setRecordedAt;
    }

    @Nullable
    Instant at() {
        return at;
    }
}
