package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ProgramHold.Terms;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// Rests that another feature proposed and a clinician agreed to. Takes part in the caller's transaction and asks no
/// guard.
@ApplicationScoped
public class ProposedRests {
    private final ProgramRepository programs;
    private final ProgramHoldRepository holds;
    private final ProgramJournal journal;
    private final Clock clock;

    ProposedRests(ProgramRepository programs, ProgramHoldRepository holds, ProgramJournal journal, Clock clock) {
        this.programs = programs;
        this.holds = holds;
        this.journal = journal;
        this.clock = clock;
    }

    /// A short rest with walking, looked at on its last day.
    ///
    /// @param from the first day, where the patient is
    /// @param days how many days
    /// @param by the login of the clinician
    /// @throws clinic.telerehab.kit.problem.DomainProblem `program-not-active` for a program that does not run
    public Uni<ProgramRef> begin(UUID programId, LocalDate from, int days, String reasonCode, String by) {
        var terms = new Terms(from, from.plusDays(days), from.plusDays(days - 1L), reasonCode, true);
        return programs.lock(programId)
                .invoke(Program::hold)
                .call(program -> holds.persistAndFlush(ProgramHold.of(
                        UuidCreator.getTimeOrderedEpoch(), program, terms, new Stamp(by, clock.instant()))))
                .chain(journal::note);
    }
}
