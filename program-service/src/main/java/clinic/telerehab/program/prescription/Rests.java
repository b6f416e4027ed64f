package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramHold.Terms;
import clinic.telerehab.program.problem.ProgramProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;

/// Begins rests, within the bounds of the rule INV-HOLD. Takes part in the caller's transaction.
@ApplicationScoped
class Rests {
    static final String SYSTEM = "system:hold";
    private static final String RULE = "INV-HOLD";

    private final ProgramHoldRepository holds;
    private final ProgramJournal journal;
    private final PatientDays days;
    private final int daysUsual;
    private final int daysAtMost;

    Rests(ProgramHoldRepository holds, ProgramJournal journal, PatientDays days, CompositionRules rules) {
        this.holds = holds;
        this.journal = journal;
        this.days = days;
        this.daysUsual = rules.row(RULE).figure("daysUsual");
        this.daysAtMost = rules.row(RULE).figure("daysAtMost");
    }

    /// From the patient's today on.
    Uni<ProgramRef> begin(Program program, HoldRequest request, Stamp stamp) {
        program.hold();
        return days.today(program.patientId())
                .map(today -> terms(today, request))
                .map(terms -> ProgramHold.of(UuidCreator.getTimeOrderedEpoch(), program, terms, stamp))
                .chain(holds::persistAndFlush)
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
