package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.program.prescription.Place;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The use case of opening the app in the morning.
@ApplicationScoped
class TodayService {
    private static final Action READ = Action.read("today.read", Capacity.SELF);

    private final Programs programs;
    private final SessionRepository sessions;
    private final AccessGuard guard;
    private final Clock clock;

    TodayService(Programs programs, SessionRepository sessions, AccessGuard guard, Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param date a day of the patient's calendar; today where the patient is, when left out
    @WithSession
    Uni<TodayView> today(@Nullable LocalDate date) {
        return guard.requireOwn(READ).chain(own -> day(own, date == null ? todayAt(own) : date));
    }

    private LocalDate todayAt(OwnRecord own) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(own.timezone()));
    }

    private Uni<TodayView> day(OwnRecord own, LocalDate date) {
        return programs.active(own.patientId())
                .chain(active -> sessions.onDay(own.patientId(), date).map(logged -> view(own, date, active, logged)));
    }

    private TodayView view(OwnRecord own, LocalDate date, List<ProgramRef> active, List<SessionLog> logged) {
        List<TodayView.Item> items = active.stream()
                .filter(program -> !program.isHeldOn(date))
                .flatMap(program -> dueOn(date, program, own.locale()))
                .toList();
        int minutes = items.stream().mapToInt(TodayView.Item::minutes).sum();
        return new TodayView(
                date, minutes, items, logged.stream().map(SessionLog::id).toList());
    }

    private Stream<TodayView.Item> dueOn(LocalDate date, ProgramRef program, String locale) {
        return program.revisionOn(date).stream()
                .flatMap(revision -> revision.items().stream())
                .filter(item -> item.place() == Place.HOME && !item.paused())
                .filter(item -> item.schedule().days().contains(date.getDayOfWeek()))
                .map(item -> item(program, item, locale));
    }

    private TodayView.Item item(ProgramRef program, ProgramItem item, String locale) {
        var text = item.snapshot().text(locale);
        return new TodayView.Item(
                program.id(),
                item.itemId(),
                item.exerciseCode(),
                text.title(),
                item.dose(),
                item.snapshot().minutes(),
                text.steps(),
                text.cues());
    }
}
