package clinic.telerehab.program.adherence;

import com.github.f4b6a3.uuid.UuidCreator;
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

/// Something that was found of a program, from when it was found until it was over.
@Entity
@Table(name = "adherence_condition")
class Condition {
    @Id
    private UUID id;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Finding.Code code;

    @Column(nullable = false, updatable = false)
    private LocalDate since;

    @Column(nullable = false)
    private int level;

    @Column(name = "told_on", nullable = false)
    private LocalDate toldOn;

    @Column(name = "found_at", nullable = false, updatable = false)
    private Instant foundAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    @Column(nullable = false)
    private int version;

    protected Condition() {}

    /// @param day the last one that was over when it was found
    static Condition found(UUID programId, UUID patientId, Finding finding, LocalDate day, Instant now) {
        var condition = new Condition();
        condition.id = UuidCreator.getTimeOrderedEpoch();
        condition.programId = programId;
        condition.patientId = patientId;
        condition.code = finding.code();
        condition.since = finding.since();
        condition.level = finding.level();
        condition.toldOn = day;
        condition.foundAt = now;
        return condition;
    }

    /// Looks at it again.
    ///
    /// @return true when it has to be told once more
    boolean goesOn(Finding finding, LocalDate day) {
        boolean isWorse = finding.level() > level;
        boolean isToRepeat = code.repeatsAfterDays() > 0
                && !toldOn.plusDays(code.repeatsAfterDays()).isAfter(day);
        if (isWorse || isToRepeat) {
            level = Math.max(level, finding.level());
            toldOn = day;
        }
        return isWorse || isToRepeat;
    }

    /// Whether the patient is asked for the reason.
    boolean asksWhy() {
        return code == Finding.Code.DROPOUT || code == Finding.Code.ADHERENCE_RED;
    }

    /// The clocks of two replicas differ by a little, and nothing ends before it was found.
    void end(Instant now) {
        endedAt = now.isBefore(foundAt) ? foundAt : now;
    }

    Finding.Code code() {
        return code;
    }

    LocalDate since() {
        return since;
    }

    int level() {
        return level;
    }
}
