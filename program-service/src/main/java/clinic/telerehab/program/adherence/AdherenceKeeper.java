package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.Courses.Read;
import clinic.telerehab.program.adherence.Standings.ProgramStanding;
import clinic.telerehab.program.prescription.ProgramObserver;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import clinic.telerehab.program.session.DayObserver;
import clinic.telerehab.program.session.SessionObserver;
import clinic.telerehab.program.session.SessionRef;
import clinic.telerehab.program.standing.Standing;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps adherence up to date: a snapshot of every day that is over, made anew when something is logged for it later,
/// and what follows from the course as it then is.
@ApplicationScoped
class AdherenceKeeper implements DayObserver, SessionObserver, ProgramObserver {
    private static final Set<Status> FOLLOWED = Set.of(Status.ACTIVE, Status.ON_HOLD);

    private final Courses courses;
    private final Symptoms symptoms;
    private final Snapshots snapshots;
    private final Conditions conditions;
    private final Standing standing;
    private final AdherenceRules rules;
    private final List<AdherenceObserver> observers;

    AdherenceKeeper(
            Courses courses,
            Symptoms symptoms,
            Snapshots snapshots,
            Conditions conditions,
            Standing standing,
            AdherenceRules rules,
            @All List<AdherenceObserver> observers) {
        this.courses = courses;
        this.symptoms = symptoms;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.standing = standing;
        this.rules = rules;
        this.observers = observers;
    }

    @Override
    public Uni<Void> dayOver(ProgramRef program, LocalDate day) {
        return FOLLOWED.contains(program.status()) ? dayOverWhileFollowed(program, day) : look(program, day, day);
    }

    private Uni<Void> dayOverWhileFollowed(ProgramRef program, LocalDate day) {
        return read(program, day, day)
                .chain(stretch -> snapshots
                        .write(program, stretch.snapshots(rules))
                        .chain(() -> tell(program, stretch))
                        .chain(() -> show(program, stretch.standing(rules))));
    }

    @Override
    public Uni<Void> changed(SessionRef session, ProgramRef program) {
        LocalDate planned = session.plannedDate();
        LocalDate first = planned == null || planned.isAfter(session.localDate()) ? session.localDate() : planned;
        return symptoms.note(session)
                .chain(() -> snapshots.last(program.id()))
                .chain(last -> lookFrom(program, first, last));
    }

    @Override
    public Uni<Void> changed(ProgramRef program) {
        return snapshots.last(program.id()).chain(last -> lookFrom(program, null, last));
    }

    /// @param first from which day on snapshots are to be made anew; null for none
    /// @param last the last day that is over; null before the first is
    private Uni<Void> lookFrom(ProgramRef program, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (last == null) {
            return FOLLOWED.contains(program.status()) ? show(program) : end(program, program.startDate());
        }
        return look(program, first == null ? last.plusDays(1) : first, last);
    }

    private Uni<Void> look(ProgramRef program, LocalDate first, LocalDate last) {
        return read(program, first, last)
                .chain(stretch -> snapshots
                        .write(program, stretch.snapshots(rules))
                        .chain(() -> FOLLOWED.contains(program.status())
                                ? tell(program, stretch).chain(() -> show(program))
                                : end(program, stretch.last())));
    }

    private Uni<Stretch> read(ProgramRef program, LocalDate first, LocalDate last) {
        return courses.of(program)
                .chain(read -> standing.clinic(program.clinicId())
                        .map(clinic -> Limits.of(clinic.thresholds()))
                        .map(limits -> new Stretch(read, first, last, limits)));
    }

    /// Days to look at.
    private record Stretch(Read read, LocalDate first, LocalDate last, Limits limits) {
        Course course() {
            return read.course();
        }

        List<Snapshot> snapshots(AdherenceRules rules) {
            LocalDate from = first.isBefore(course().start()) ? course().start() : first;
            return from.isAfter(last)
                    ? List.of()
                    : from.datesUntil(last.plusDays(1))
                            .map(day -> Snapshot.of(course(), day, day, limits.bands(), rules))
                            .toList();
        }

        ProgramStanding standing(AdherenceRules rules) {
            return ProgramStanding.of(Snapshot.of(course(), read.today(), last, limits.bands(), rules));
        }
    }

    private Uni<Void> tell(ProgramRef program, Stretch stretch) {
        List<Finding> findings = new Findings(rules, stretch.limits()).of(stretch.course(), stretch.last());
        return conditions.reconcile(program, findings, stretch.last());
    }

    /// Of a program that has ended nothing holds any more.
    private Uni<Void> end(ProgramRef program, LocalDate day) {
        return conditions.reconcile(program, List.of(), day).chain(() -> show(program));
    }

    private Uni<Void> show(ProgramRef program) {
        Uni<Void> shown = Uni.createFrom().voidItem();
        for (AdherenceObserver observer : observers) {
            shown = shown.chain(() -> observer.changed(program.patientId()));
        }
        return shown;
    }

    private Uni<Void> show(ProgramRef program, ProgramStanding now) {
        Uni<Void> shown = Uni.createFrom().voidItem();
        for (AdherenceObserver observer : observers) {
            shown = shown.chain(() -> observer.stands(program.patientId(), now));
        }
        return shown;
    }
}
