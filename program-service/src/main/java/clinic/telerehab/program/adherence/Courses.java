package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.PainCourse.Reading;
import clinic.telerehab.program.prescription.HoldRef;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.session.PlannedRef;
import clinic.telerehab.program.session.SessionRef;
import clinic.telerehab.program.session.Sessions;
import clinic.telerehab.program.standing.PatientStanding;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the course of a program from its start until today, where the patient is. Takes part in the caller's session.
@ApplicationScoped
class Courses {
    private final Sessions sessions;
    private final Symptoms symptoms;
    private final Standing standing;
    private final AdherenceRules rules;
    private final Clock clock;

    Courses(Sessions sessions, Symptoms symptoms, Standing standing, AdherenceRules rules, Clock clock) {
        this.sessions = sessions;
        this.symptoms = symptoms;
        this.standing = standing;
        this.rules = rules;
        this.clock = clock;
    }

    /// A course with what it was made of.
    record Read(ProgramRef program, LocalDate today, Progress progress, Course course) {}

    /// The program's own days until today.
    record Span(ProgramRef program, LocalDate start, LocalDate today) {
        static Span of(ProgramRef program, PatientStanding patient, Clock clock) {
            Instant activated = program.activatedAt();
            LocalDate since = activated == null ? program.startDate() : LocalDate.ofInstant(activated, patient.zone());
            LocalDate start = since.isAfter(program.startDate()) ? since : program.startDate();
            return new Span(program, start, patient.today(clock));
        }

        /// The first of the last so many days that are its own.
        LocalDate lastDays(int days) {
            LocalDate first = today.minusDays(days - 1L);
            return first.isBefore(start) ? start : first;
        }
    }

    Uni<LocalDate> today(ProgramRef program) {
        return standing.today(program.patientId());
    }

    Uni<Span> span(ProgramRef program) {
        return standing.patient(program.patientId()).map(patient -> Span.of(program, patient, clock));
    }

    Uni<Read> of(ProgramRef program) {
        return span(program).chain(this::read);
    }

    private Uni<Read> read(Span span) {
        ProgramRef program = span.program();
        return sessions.planned(program.id(), span.start(), span.today())
                .chain(planned -> sessions.between(program.id(), span.start(), span.today())
                        .chain(done -> read(span, planned, done)));
    }

    private Uni<Read> read(Span span, List<PlannedRef> planned, List<SessionRef> done) {
        var progress = new Progress(span.program(), planned, done);
        return pain(span)
                .map(pain -> new Read(
                        span.program(),
                        span.today(),
                        progress,
                        new Course(
                                isMaintenance(span.program()),
                                span.start(),
                                span.program().reviewDate(),
                                span.program().weeklyTarget(),
                                progress.planned(),
                                done.stream().map(SessionRef::localDate).collect(Collectors.toSet()),
                                progress.extra(rules.extraFrom()),
                                rests(span.program()),
                                pain)));
    }

    /// Pain counts in maintenance only, and then from before it on.
    private Uni<List<Reading>> pain(Span span) {
        return isMaintenance(span.program())
                ? symptoms.backOfPatient(
                        span.program().patientId(), span.start().minusDays(rules.flareBaselineDays()), span.today())
                : Uni.createFrom().item(List.of());
    }

    private static boolean isMaintenance(ProgramRef program) {
        return program.kind() == ProgramRef.Kind.MAINTENANCE;
    }

    private static List<Course.Rest> rests(ProgramRef program) {
        return program.holds().stream().map(Courses::rest).toList();
    }

    private static Course.Rest rest(HoldRef hold) {
        LocalDate ended = hold.endedOn();
        LocalDate end = ended == null || ended.isAfter(hold.until()) ? hold.until() : ended;
        boolean ranOut = ended != null && !ended.isBefore(hold.until());
        return new Course.Rest(
                hold.from(), hold.reviewOn(), end.minusDays(1), hold.endedAt() == null, ranOut ? ended : null);
    }
}
