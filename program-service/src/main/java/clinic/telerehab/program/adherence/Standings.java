package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.Courses.Span;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.session.Sessions;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How programs stand, for the other features. Takes part in the caller's session and asks nobody whether the caller
/// may: that is for the feature's own guard.
@ApplicationScoped
public class Standings {
    private final Courses courses;
    private final Sessions sessions;
    private final Snapshots snapshots;
    private final Standing standing;
    private final AdherenceRules rules;

    Standings(Courses courses, Sessions sessions, Snapshots snapshots, Standing standing, AdherenceRules rules) {
        this.courses = courses;
        this.sessions = sessions;
        this.snapshots = snapshots;
        this.standing = standing;
        this.rules = rules;
    }

    /// How faithfully one program is followed.
    ///
    /// @param band GREEN, AMBER or RED; null before anything counts
    public record ProgramStanding(
            @Nullable String band, @Nullable LocalDate lastSessionOn) {
        static ProgramStanding of(Snapshot snapshot) {
            return new ProgramStanding(
                    snapshot.band() == null ? null : snapshot.band().name(), snapshot.lastActiveOn());
        }
    }

    /// Reads the days of the usual window only, however long the program has run.
    public Uni<ProgramStanding> of(ProgramRef program) {
        return courses.span(program)
                .chain(span -> band(span)
                        .chain(band -> sessions.lastDay(program.id(), span.start(), span.today())
                                .map(last ->
                                        new ProgramStanding(band.map(Band::name).orElse(null), last))));
    }

    private Uni<Optional<Band>> band(Span span) {
        ProgramRef program = span.program();
        return sessions.planned(program.id(), span.lastDays(rules.days()), span.today())
                .map(planned -> new Progress(program, planned, List.of()).planned())
                .chain(planned -> snapshots
                        .last(program.id())
                        .map(over -> over == null ? span.start().minusDays(1) : over)
                        .map(over -> new Adherence(rules).over(planned, rules.days(), span.today(), over)))
                .chain(window -> standing.clinic(program.clinicId())
                        .map(clinic -> Limits.of(clinic.thresholds()).bands())
                        .map(bands -> Optional.ofNullable(window.band(bands))));
    }
}
