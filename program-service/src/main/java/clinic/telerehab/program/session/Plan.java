package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.RevisionRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the plan of a program, and notes what became of each day. Needs the patient's turn.
@ApplicationScoped
class Plan {
    private final PlannedSessionRepository planned;
    private final SessionRepository sessions;
    private final SessionRules rules;
    private final Completion completion;

    Plan(PlannedSessionRepository planned, SessionRepository sessions, SessionRules rules, Completion completion) {
        this.planned = planned;
        this.sessions = sessions;
        this.rules = rules;
        this.completion = completion;
    }

    /// Plans again from a day on. Days before it stay, and so do days on which something was done.
    Uni<Void> renew(ProgramRef program, LocalDate today) {
        return planned.forgetFrom(program.id(), today).chain(() -> extend(program, today));
    }

    /// Plans the days ahead that are not planned yet.
    Uni<Void> extend(ProgramRef program, LocalDate today) {
        LocalDate last = today.plusDays(rules.planDays());
        return planned.between(program.id(), today, last)
                .map(there -> there.stream().map(PlannedSession::localDate).collect(Collectors.toSet()))
                .chain(there -> plan(missing(program, today, last, there)));
    }

    /// Nothing is planned for a program whose items are all paused.
    private Uni<Void> plan(List<PlannedSession> days) {
        return days.isEmpty()
                ? Uni.createFrom().voidItem()
                : planned.persist(days).chain(planned::flush);
    }

    Uni<Void> forget(ProgramRef program, LocalDate from) {
        return planned.forgetFrom(program.id(), from).replaceWithVoid();
    }

    private List<PlannedSession> missing(ProgramRef program, LocalDate from, LocalDate to, Set<LocalDate> there) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !there.contains(day))
                .flatMap(
                        day -> DayPlan.of(program, day, rules.keptOnHold())
                                .map(plan -> PlannedSession.of(program, day, plan))
                                .stream())
                .toList();
    }

    /// Reckons what was done of a day's plan.
    ///
    /// @param day null for a session beyond the plan, which changes none
    Uni<Void> settle(ProgramRef program, @Nullable LocalDate day) {
        return day == null
                ? Uni.createFrom().voidItem()
                : planned.on(program.id(), day)
                        .chain(found -> found == null ? Uni.createFrom().voidItem() : settle(program, found));
    }

    Uni<Void> settle(ProgramRef program, PlannedSession day) {
        return sessions.towards(program.id(), day.localDate())
                .map(logs -> fraction(program, day, logs))
                .invoke(fraction -> day.settle(fraction, completion))
                .chain(planned::flush);
    }

    private static double fraction(ProgramRef program, PlannedSession day, List<SessionLog> logs) {
        List<ProgramItem> items = program.revision(day.revision()).stream()
                .map(RevisionRef::items)
                .flatMap(List::stream)
                .filter(item -> day.itemIds().contains(item.itemId()))
                .toList();
        List<DoneItem> done =
                logs.stream().flatMap(log -> log.content().items().stream()).toList();
        return Completion.fraction(items, done);
    }
}
