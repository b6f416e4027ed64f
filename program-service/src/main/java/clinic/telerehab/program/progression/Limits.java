package clinic.telerehab.program.progression;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.problem.ProgramProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far a clinician may change what is proposed. The limits of a week hold for them too: whoever wants more revises
/// the program, where it is seen for what it is.
@ApplicationScoped
class Limits {
    private static final String STRETCHING = "STRETCHING";

    private final Judge judge;
    private final Figures figures;

    Limits(Judge judge, ProgressionRules rules) {
        this.judge = judge;
        this.figures = rules.figures();
    }

    /// @throws DomainProblem `proposal-over-limit` when the program grew meanwhile and has no room any more
    void requireRoom(Known known, ProgramItem item, ProposedItem to) {
        if (!judge.hasRoom(known, item, to)) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_OVER_LIMIT);
        }
    }

    /// @throws DomainProblem `proposal-dose-unfit` or `proposal-over-limit`
    void requireWithin(Known known, ProgramItem item, ProposedItem proposed, ProposedItem to) {
        Work asked = Works.of(to.dose(), to.schedule());
        Work wanted = Works.of(proposed.dose(), proposed.schedule());
        if (asked.unit() != wanted.unit()
                || asked.hasPyramid() != wanted.hasPyramid()
                || !suitsStretch(item, to.dose())) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_DOSE_UNFIT);
        }
        if (!isWithinItem(Works.of(item.dose(), item.schedule()), asked)) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_OVER_LIMIT);
        }
        requireRoom(known, item, to);
    }

    private boolean isWithinItem(Work from, Work to) {
        return from.unit() == to.unit()
                ? figures.allowsItem(from.volume(), to.volume())
                : figures.allowsItem(from.weeklySeconds(figures), to.weeklySeconds(figures));
    }

    /// A stretch is held long enough and never grows by load (SF-12, SF-31).
    private boolean suitsStretch(ProgramItem item, Dose dose) {
        if (!item.snapshot().category().equals(STRETCHING)) {
            return true;
        }
        Integer hold = dose.holdSeconds();
        boolean isLongEnough = hold == null || hold >= figures.stretchHoldLeast();
        return isLongEnough && isSame(dose.loadKg(), item.dose().loadKg());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Objects.equals(one, other);
    }
}
