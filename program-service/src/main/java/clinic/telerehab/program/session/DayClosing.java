package clinic.telerehab.program.session;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.session.PlanCalendarRepository.Due;
import clinic.telerehab.program.standing.Standing;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Closes days that are over where the patient is, one program and day at a time, and plans a day more ahead. Replicas
/// may do so side by side: who comes second finds the day closed.
@ApplicationScoped
class DayClosing {
    private static final int AT_A_TIME = 100;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(15);

    private final PlanCalendarRepository calendars;
    private final PlannedSessionRepository planned;
    private final Plan plan;
    private final Programs programs;
    private final Standing standing;
    private final List<DayObserver> observers;
    private final Rules rules;

    DayClosing(
            PlanCalendarRepository calendars,
            PlannedSessionRepository planned,
            Plan plan,
            Programs programs,
            Standing standing,
            @All List<DayObserver> observers,
            Rules rules) {
        this.calendars = calendars;
        this.planned = planned;
        this.plan = plan;
        this.programs = programs;
        this.standing = standing;
        this.observers = observers;
        this.rules = rules;
    }

    /// What time it is, and for how long a day waits.
    @ApplicationScoped
    static class Rules {
        private final Clock clock;
        private final SessionRules rules;

        Rules(Clock clock, SessionRules rules) {
            this.clock = clock;
            this.rules = rules;
        }

        Instant now() {
            return clock.instant();
        }

        Instant overAt(LocalDate day, ZoneId zone) {
            return LocalDays.overAt(day, zone, rules.grace());
        }
    }

    /// Some programs whose next day may be over.
    @WithSession
    Uni<List<Due>> due() {
        return calendars.due(rules.now(), AT_A_TIME);
    }

    /// Closes the next day of a program, if it is over.
    @WithTransaction
    Uni<Void> closeNext(Due due) {
        return Turn.take(due.patientId())
                .chain(() -> calendars.lockDue(due.programId(), rules.now()))
                .chain(calendar -> calendar == null ? Uni.createFrom().voidItem() : look(calendar));
    }

    /// Lets the others go first after a failure.
    @WithTransaction
    Uni<Void> postpone(Due due) {
        return calendars
                .postpone(due.programId(), rules.now(), PAUSE_AFTER_FAILURE)
                .replaceWithVoid();
    }

    private Uni<Void> look(PlanCalendar calendar) {
        return programs.require(calendar.programId())
                .chain(program -> standing.patient(calendar.patientId())
                        .chain(patient -> look(calendar, program, patient.zone())));
    }

    private Uni<Void> look(PlanCalendar calendar, ProgramRef program, ZoneId zone) {
        LocalDate day = calendar.nextDay();
        LocalDate today = LocalDays.dayOf(rules.now(), zone);
        boolean isOver = !rules.now().isBefore(rules.overAt(day, zone));
        Uni<Void> closed = isOver && !calendar.isAtItsEnd()
                ? close(calendar, program)
                : Uni.createFrom().voidItem();
        return closed.invoke(() -> calendar.lookAgainAt(rules.overAt(calendar.nextDay(), zone)))
                .chain(() -> calendar.isAtItsEnd() ? calendars.deleteOf(calendar.programId()) : calendars.flush())
                .chain(() -> calendar.hasEnded() ? Uni.createFrom().voidItem() : plan.extend(program, today));
    }

    private Uni<Void> close(PlanCalendar calendar, ProgramRef program) {
        LocalDate day = calendar.nextDay();
        return planned.on(program.id(), day)
                .chain(found -> miss(program, found))
                .chain(() -> tell(program, day))
                .invoke(calendar::close);
    }

    private Uni<Void> miss(ProgramRef program, @Nullable PlannedSession day) {
        if (day == null) {
            return Uni.createFrom().voidItem();
        }
        day.close(rules.now());
        return plan.settle(program, day);
    }

    private Uni<Void> tell(ProgramRef program, LocalDate day) {
        Uni<Void> told = Uni.createFrom().voidItem();
        if (!day.isBefore(program.startDate())) {
            for (DayObserver observer : observers) {
                told = told.chain(() -> observer.dayOver(program, day));
            }
        }
        return told;
    }
}
