package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramHold.Terms;
import clinic.telerehab.program.problem.ProgramProblem;
import clinic.telerehab.program.standing.Standing;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// Begins rests, within the bounds of the rule INV-HOLD. Takes part in the caller's transaction and asks no guard.
@ApplicationScoped
public class Rests {
    static final String SYSTEM = "system:hold";
    private static final String RULE = "INV-HOLD";

    private final ProgramRepository programs;
    private final ProgramHoldRepository holds;
    private final ProgramJournal journal;
    private final Standing standing;
    private final Clock clock;
    private final int daysUsual;
    private final int daysAtMost;

    Rests(
            ProgramRepository programs,
            ProgramHoldRepository holds,
            ProgramJournal journal,
            Standing standing,
            Clock clock,
            CompositionRules rules) {
        this.programs = programs;
        this.holds = holds;
        this.journal = journal;
        this.standing = standing;
        this.clock = clock;
        this.daysUsual = rules.row(RULE).figure("daysUsual");
        this.daysAtMost = rules.row(RULE).figure("daysAtMost");
    }

    /// What a clinician asked for, from the patient's today on.
    Uni<ProgramRef> begin(Program program, HoldRequest request, Stamp stamp) {
        return standing.today(program.patientId())
                .map(today -> terms(today, request))
                .chain(terms -> begin(program, terms, stamp));
    }

    /// What was proposed and a clinician agreed to: a short rest with walking, looked at on its last day.
    ///
    /// @param from the first day, where the patient is
    /// @param days how many days
    /// @param by the login of the clinician
    /// @throws DomainProblem `program-not-active` for a program that does not run
    public Uni<ProgramRef> begin(UUID programId, LocalDate from, int days, String reasonCode, String by) {
        var terms = new Terms(from, from.plusDays(days), from.plusDays(days - 1L), reasonCode, true);
        return programs.lock(programId).chain(program -> begin(program, terms, new Stamp(by, clock.instant())));
    }

    private Uni<ProgramRef> begin(Program program, Terms terms, Stamp stamp) {
        program.hold();
        return holds.persistAndFlush(ProgramHold.of(UuidCreator.getTimeOrderedEpoch(), program, terms, stamp))
                .chain(() -> journal.note(program));
    }

    private Terms terms(LocalDate today, HoldRequest request) {
        LocalDate until = Objects.requireNonNullElse(request.until(), today.plusDays(daysUsual));
        LocalDate review = Objects.requireNonNullElse(request.reviewOn(), until);
        boolean isShort = until.isAfter(today) && !until.isAfter(today.plusDays(daysAtMost));
        if (!isShort || review.isBefore(today) || review.isAfter(until)) {
            throw new DomainProblem(ProgramProblem.HOLD_OUT_OF_BOUNDS);
        }
        return new Terms(
                today, until, review, request.reason().name(), Objects.requireNonNullElse(request.keepWalking(), true));
    }
}
