package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramObserver;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import clinic.telerehab.program.standing.PatientStanding;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plans again whenever a program changes.
@ApplicationScoped
class PlanObserver implements ProgramObserver {
    private static final Set<Status> FOLLOWED = Set.of(Status.ACTIVE, Status.ON_HOLD);

    private final Plan plan;
    private final PlanCalendarRepository calendars;
    private final Standing standing;
    private final SessionRules rules;
    private final Clock clock;

    PlanObserver(Plan plan, PlanCalendarRepository calendars, Standing standing, SessionRules rules, Clock clock) {
        this.plan = plan;
        this.calendars = calendars;
        this.standing = standing;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(ProgramRef program) {
        return standing.patient(program.patientId())
                .chain(patient -> calendars
                        .findById(program.id())
                        .chain(calendar -> FOLLOWED.contains(program.status())
                                ? follow(program, calendar, patient)
                                : leave(program, calendar, patient.today(clock))));
    }

    private Uni<Void> follow(ProgramRef program, @Nullable PlanCalendar calendar, PatientStanding patient) {
        LocalDate today = patient.today(clock);
        Uni<?> kept = calendar == null
                ? calendars.persist(
                        PlanCalendar.start(program, today, LocalDays.overAt(today, patient.zone(), rules.grace())))
                : Uni.createFrom().voidItem();
        return kept.chain(() -> plan.renew(program, today));
    }

    /// Of a program that has ended, days that were over before are still closed; its last day is nobody's to miss.
    private Uni<Void> leave(ProgramRef program, @Nullable PlanCalendar calendar, LocalDate today) {
        if (calendar == null) {
            return Uni.createFrom().voidItem();
        }
        if (!calendar.hasEnded()) {
            calendar.endBefore(today);
        }
        Uni<Void> kept = calendar.isAtItsEnd() ? calendars.deleteOf(calendar.programId()) : calendars.flush();
        return kept.chain(() -> plan.forget(program, today));
    }
}
