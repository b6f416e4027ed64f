package clinic.telerehab.program.prescription;

import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Ends rests and programs, one after the other, and tells of it. Takes part in the caller's transaction.
@ApplicationScoped
class ProgramEndings {
    private final ProgramRepository programs;
    private final ProgramHoldRepository holds;
    private final ProgramJournal journal;
    private final Standing standing;

    ProgramEndings(ProgramRepository programs, ProgramHoldRepository holds, ProgramJournal journal, Standing standing) {
        this.programs = programs;
        this.holds = holds;
        this.journal = journal;
        this.standing = standing;
    }

    Uni<ProgramRef> resume(Program program, Stamp stamp) {
        return end(program, stamp, Program::resume);
    }

    Uni<ProgramRef> complete(Program program, Stamp stamp) {
        return end(program, stamp, ended -> ended.complete(stamp));
    }

    /// @param reason a code
    Uni<ProgramRef> discontinue(Program program, String reason, Stamp stamp) {
        return end(program, stamp, ended -> ended.discontinue(reason, stamp));
    }

    /// The treatment that a maintenance program takes over from, if one runs.
    Uni<Void> completeTreatment(Program maintenance, Stamp stamp) {
        return programs.treatmentBefore(maintenance)
                .chain(running -> running == null
                        ? Uni.createFrom().voidItem()
                        : complete(running, stamp).replaceWithVoid());
    }

    /// All that has not ended of an episode.
    Uni<Void> discontinueEpisode(UUID episodeId, String reason, Stamp stamp) {
        return programs.openOfEpisode(episodeId)
                .chain(open -> each(open, program -> discontinue(program, reason, stamp)));
    }

    /// All that has not ended of a patient.
    Uni<Void> discontinueAll(UUID patientId, String reason, Stamp stamp) {
        return programs.openOfPatient(patientId)
                .chain(open -> each(open, program -> discontinue(program, reason, stamp)));
    }

    private Uni<ProgramRef> end(Program program, Stamp stamp, Consumer<Program> change) {
        return Uni.createFrom()
                .item(program)
                .invoke(change)
                .chain(() -> standing.today(program.patientId()))
                .chain(today -> endRest(program, today, stamp))
                .chain(() -> journal.note(program));
    }

    private Uni<Void> endRest(Program program, LocalDate today, Stamp stamp) {
        return holds.open(program.id())
                .invoke(hold -> {
                    if (hold != null) {
                        hold.end(today, stamp);
                    }
                })
                .replaceWithVoid();
    }

    private interface Ending {
        Uni<ProgramRef> of(Program program);
    }

    private Uni<Void> each(List<Program> open, Ending ending) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Program program : open) {
            all = all.chain(() -> programs.lock(program))
                    .chain(() -> ending.of(program))
                    .replaceWithVoid();
        }
        return all;
    }
}
