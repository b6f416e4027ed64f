package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramRef;
import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a program asks for on one day of the patient's calendar, and what became of it.
@Entity
@Table(name = "planned_session")
class PlannedSession {
    @Id
    private UUID id;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "local_date", nullable = false, updatable = false)
    private LocalDate localDate;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Column(name = "item_ids", nullable = false, updatable = false)
    @Convert(converter = ItemIdsConverter.class)
    private List<UUID> itemIds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlannedStatus status;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    @Column(nullable = false)
    private int version;

    protected PlannedSession() {}

    static PlannedSession of(ProgramRef program, LocalDate day, DayPlan plan) {
        var planned = new PlannedSession();
        planned.id = UuidCreator.getTimeOrderedEpoch();
        planned.programId = program.id();
        planned.patientId = program.patientId();
        planned.localDate = day;
        planned.revision = plan.revision();
        planned.itemIds = List.copyOf(plan.itemIds());
        planned.status = plan.status();
        return planned;
    }

    /// Takes note of how much was done; a day that was excused stays so.
    void settle(double fraction, Completion completion) {
        if (status != PlannedStatus.EXCUSED) {
            status = completion.of(fraction, closedAt != null);
        }
    }

    /// The day is over: from now on what was not done is missed.
    void close(Instant now) {
        closedAt = now;
    }

    /// Whether a session can still make it good.
    boolean isOpen() {
        return status == PlannedStatus.PLANNED || status == PlannedStatus.MISSED;
    }

    UUID programId() {
        return programId;
    }

    LocalDate localDate() {
        return localDate;
    }

    int revision() {
        return revision;
    }

    List<UUID> itemIds() {
        return itemIds;
    }

    PlannedStatus status() {
        return status;
    }
}
