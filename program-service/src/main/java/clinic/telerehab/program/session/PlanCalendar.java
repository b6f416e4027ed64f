package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the days of a program are closed. It is there from the start of a program until its last day is closed.
@Entity
@Table(name = "plan_calendar")
class PlanCalendar {
    @Id
    @Column(name = "program_id")
    private UUID programId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "next_day", nullable = false)
    private LocalDate nextDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "look_at", nullable = false)
    private Instant lookAt;

    @Version
    @Column(nullable = false)
    private int version;

    protected PlanCalendar() {}

    /// @param lookAt when the first day may be over
    static PlanCalendar start(ProgramRef program, LocalDate firstDay, Instant lookAt) {
        var calendar = new PlanCalendar();
        calendar.programId = program.id();
        calendar.patientId = program.patientId();
        calendar.nextDay = firstDay;
        calendar.lookAt = lookAt;
        return calendar;
    }

    /// The next day is closed.
    void close() {
        nextDay = nextDay.plusDays(1);
    }

    void lookAgainAt(Instant moment) {
        lookAt = moment;
    }

    /// The program has ended; days before are still closed, that day is not.
    void endBefore(LocalDate day) {
        lastDay = day.minusDays(1);
    }

    boolean isAtItsEnd() {
        return lastDay != null && nextDay.isAfter(lastDay);
    }

    boolean hasEnded() {
        return lastDay != null;
    }

    UUID programId() {
        return programId;
    }

    UUID patientId() {
        return patientId;
    }

    LocalDate nextDay() {
        return nextDay;
    }
}
