package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.Courses.Read;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How programs stand, for the other features. Takes part in the caller's session and asks nobody whether the caller
/// may: that is for the feature's own guard.
@ApplicationScoped
public class Standings {
    private final Courses courses;
    private final Snapshots snapshots;
    private final Standing standing;
    private final AdherenceRules rules;

    Standings(Courses courses, Snapshots snapshots, Standing standing, AdherenceRules rules) {
        this.courses = courses;
        this.snapshots = snapshots;
        this.standing = standing;
        this.rules = rules;
    }

    /// How faithfully one program is followed.
    ///
    /// @param band GREEN, AMBER or RED; null before anything counts
    public record ProgramStanding(
            @Nullable String band, @Nullable LocalDate lastSessionOn) {}

    public Uni<ProgramStanding> of(ProgramRef program) {
        return courses.of(program)
                .chain(read -> snapshots.last(program.id()).chain(over -> standing(program, read, over)));
    }

    private Uni<ProgramStanding> standing(ProgramRef program, Read read, @Nullable LocalDate over) {
        LocalDate last = over == null ? read.course().start().minusDays(1) : over;
        return standing.clinic(program.clinicId())
                .map(clinic -> Limits.of(clinic.thresholds()).bands())
                .map(bands -> Snapshot.of(read.course(), read.today(), last, bands, rules))
                .map(now -> new ProgramStanding(
                        now.band() == null ? null : now.band().name(), now.lastActiveOn()));
    }
}
