package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.AdherenceView.Day;
import clinic.telerehab.program.adherence.AdherenceView.Signal;
import clinic.telerehab.program.adherence.Courses.Read;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads how faithfully a program is followed. Takes part in the caller's session.
@ApplicationScoped
class AdherenceReader {
    private final Courses courses;
    private final Snapshots snapshots;
    private final ConditionRepository conditions;
    private final Quality quality;
    private final Standing standing;
    private final AdherenceRules rules;

    AdherenceReader(
            Courses courses,
            Snapshots snapshots,
            ConditionRepository conditions,
            Quality quality,
            Standing standing,
            AdherenceRules rules) {
        this.courses = courses;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.quality = quality;
        this.standing = standing;
        this.rules = rules;
    }

    /// The course and how it is looked at.
    private record Looked(Read read, List<Snapshot> days, Band.Limits bands) {
        ProgramRef program() {
            return read.program();
        }

        /// The last day that is over.
        LocalDate over() {
            return days.isEmpty()
                    ? read.course().start().minusDays(1)
                    : days.getLast().day();
        }
    }

    /// What is remembered besides.
    private record Known(
            Looked looked, List<Condition> open, @Nullable BigDecimal quality) {}

    Uni<AdherenceView> of(ProgramRef program, int window) {
        return courses.of(program).chain(this::look).chain(this::remember).map(known -> view(known, window));
    }

    private Uni<Looked> look(Read read) {
        ProgramRef program = read.program();
        return snapshots
                .latest(program.id(), rules.longDays())
                .chain(days -> standing.clinic(program.clinicId())
                        .map(clinic -> new Looked(
                                read, days, Limits.of(clinic.thresholds()).bands())));
    }

    private Uni<Known> remember(Looked looked) {
        return conditions
                .open(looked.program().id())
                .chain(open -> quality.of(looked.program()).map(percent -> new Known(looked, open, percent)));
    }

    private AdherenceView view(Known known, int window) {
        Looked looked = known.looked();
        Course course = looked.read().course();
        LocalDate today = looked.read().today();
        var now = Snapshot.of(course, today, looked.over(), looked.bands(), rules);
        return new AdherenceView(
                looked.program().id(),
                today,
                new Adherence(rules).over(course.planned(), window, today, looked.over()),
                now.band(),
                known.quality(),
                now.gapDays(),
                now.lastActiveOn(),
                now.persistenceWeeks(),
                now.streakWeeks(),
                known.open().stream().anyMatch(Condition::asksWhy),
                known.open().stream().map(Signal::of).toList(),
                looked.days().stream().map(Day::of).toList());
    }
}
