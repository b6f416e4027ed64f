package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.session.PlanReader.Entry;
import clinic.telerehab.program.session.TodayView.Blocked;
import clinic.telerehab.program.session.TodayView.MorningDue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The use cases of opening the app in the morning. It asks no other service.
@ApplicationScoped
class TodayService {
    private static final int MOST_DAYS = 92;
    private static final int DAYS_AHEAD = 14;
    private static final Action TODAY = Action.read("today.read", Capacity.SELF);
    private static final Action PLAN = Action.read("plan.read", Capacity.SELF);

    private final AccessGuard guard;
    private final PlanReader plan;
    private final SessionRepository sessions;
    private final SessionViews views;
    private final LogRules rules;

    TodayService(AccessGuard guard, PlanReader plan, SessionRepository sessions, SessionViews views, LogRules rules) {
        this.guard = guard;
        this.plan = plan;
        this.sessions = sessions;
        this.views = views;
        this.rules = rules;
    }

    /// What is known of a day.
    private record Known(
            List<Entry> plan,
            List<SessionLog> logged,
            List<SessionLog> dayBefore,
            @Nullable Blocked blocked) {}

    /// @param date a day of the patient's calendar; today where the patient is, when left out
    @WithSession
    Uni<TodayView> today(@Nullable LocalDate date) {
        return guard.requireOwn(TODAY).chain(own -> {
            LocalDate today = rules.today(own.timezone());
            LocalDate day = Objects.requireNonNullElse(date, today);
            return known(own, day, today).map(known -> view(day, known, own.locale()));
        });
    }

    /// @param from today, when left out
    /// @param to as far ahead as sessions are planned, when left out
    @WithSession
    Uni<PlanView> plan(@Nullable LocalDate from, @Nullable LocalDate to) {
        return guard.requireOwn(PLAN).chain(own -> {
            LocalDate today = rules.today(own.timezone());
            LocalDate first = Objects.requireNonNullElse(from, today);
            LocalDate last = Objects.requireNonNullElse(to, first.plusDays(DAYS_AHEAD));
            requireSensible(first, last);
            return plan.between(own.patientId(), first, last, today)
                    .map(entries -> new PlanView(first, last, days(entries, own.locale())));
        });
    }

    private static void requireSensible(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days >= MOST_DAYS) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
    }

    private static List<PlanView.Day> days(List<Entry> entries, String locale) {
        return entries.stream()
                .map(entry -> PlanView.Day.of(entry.day(), entry.items(), locale))
                .toList();
    }

    private Uni<Known> known(OwnRecord own, LocalDate day, LocalDate today) {
        return plan.between(own.patientId(), day, day, today)
                .chain(entries -> sessions.onDay(own.patientId(), day)
                        .chain(logged -> sessions.onDay(own.patientId(), day.minusDays(1))
                                .chain(before -> blocked(own)
                                        .map(bar -> new Known(entries, logged, before, bar.orElse(null))))));
    }

    private Uni<Optional<Blocked>> blocked(OwnRecord own) {
        return sessions.barBefore(own.patientId(), rules.now())
                .chain(bar -> bar == null
                        ? Uni.createFrom().item(Optional.empty())
                        : views.emergency(bar.clinicId(), own.locale())
                                .map(emergency -> Optional.of(new Blocked(bar.id(), emergency))));
    }

    private static TodayView view(LocalDate day, Known known, String locale) {
        List<TodayView.Item> items = known.blocked() != null
                ? List.of()
                : known.plan().stream()
                        .flatMap(entry -> entry.items().stream()
                                .map(item -> TodayView.Item.of(entry.program().id(), item, locale)))
                        .toList();
        return new TodayView(
                day,
                items.stream().mapToInt(TodayView.Item::minutes).sum(),
                items,
                known.logged().stream().map(SessionLog::id).toList(),
                known.plan().stream().map(entry -> program(entry, day)).toList(),
                known.dayBefore().stream()
                        .filter(SessionLog::isMorningUnknown)
                        .map(log -> new MorningDue(log.id(), log.localDate(), log.version()))
                        .toList(),
                known.blocked());
    }

    private static TodayView.Program program(Entry entry, LocalDate day) {
        var hold = DayPlan.holdOn(entry.program(), day)
                .map(held -> new TodayView.Hold(held.until(), held.keepWalking()))
                .orElse(null);
        return new TodayView.Program(
                entry.program().id(), entry.day().revision(), entry.day().status(), hold);
    }
}
