package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.adherence.Courses.Read;
import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of looking at how a program goes.
@ApplicationScoped
class AdherenceService {
    private static final Action ADHERENCE = Action.read("adherence.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action SYMPTOMS = Action.read("symptoms.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DOSE = Action.read("dose.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final int MOST_DAYS = 366;

    private static final int USUAL_DAYS = 28;

    private final Programs programs;
    private final AdherenceReader reader;
    private final Courses courses;
    private final Snapshots snapshots;
    private final Symptoms symptoms;
    private final Catalogue catalogue;
    private final AccessGuard guard;

    AdherenceService(
            Programs programs,
            AdherenceReader reader,
            Courses courses,
            Snapshots snapshots,
            Symptoms symptoms,
            Catalogue catalogue,
            AccessGuard guard) {
        this.programs = programs;
        this.reader = reader;
        this.courses = courses;
        this.snapshots = snapshots;
        this.symptoms = symptoms;
        this.catalogue = catalogue;
        this.guard = guard;
    }

    @WithSession
    Uni<AdherenceView> adherence(UUID programId, int window) {
        return program(programId, ADHERENCE).chain(program -> reader.of(program, window));
    }

    private Uni<ProgramRef> program(UUID programId, Action action) {
        return programs.require(programId).call(program -> guard.require(action, program.patientId()));
    }

    /// @param from four weeks ago when left out
    @WithSession
    Uni<SymptomsView> symptoms(UUID programId, @Nullable LocalDate from) {
        return program(programId, SYMPTOMS)
                .chain(program -> courses.today(program).chain(today -> symptoms(program, first(from, today), today)));
    }

    private Uni<SymptomsView> symptoms(ProgramRef program, LocalDate from, LocalDate to) {
        // The morning behind today's session is tomorrow's.
        return symptoms.ofProgram(program.id(), from, to.plusDays(1))
                .map(days -> new SymptomsView(program.id(), from, to, days));
    }

    /// @param from four weeks ago when left out; the week of that day is shown whole
    @WithSession
    Uni<DoseView> dose(UUID programId, DoseGroup groupBy, @Nullable LocalDate from) {
        return program(programId, DOSE)
                .chain(courses::of)
                .chain(read -> snapshots
                        .last(programId)
                        .map(over -> dose(read, Objects.requireNonNullElse(over, LocalDate.MIN), groupBy, from)));
    }

    private DoseView dose(Read read, LocalDate over, DoseGroup groupBy, @Nullable LocalDate from) {
        LocalDate first = WeeklyDose.monday(first(from, read.today()));
        List<Progress.Done> items = read.progress().items(over).stream()
                .filter(done -> !done.day().isBefore(first))
                .toList();
        return new DoseView(
                read.program().id(), groupBy, first, read.today(), WeeklyDose.of(items, groupBy, catalogue::layerOf));
    }

    private static LocalDate first(@Nullable LocalDate from, LocalDate today) {
        LocalDate first = from == null ? today.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(today) || first.isBefore(today.minusDays(MOST_DAYS))) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        return first;
    }
}
