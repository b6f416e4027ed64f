package clinic.telerehab.program.progression;

import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.DefaultDose;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.LadderRung;
import clinic.telerehab.program.prescription.Contingency;
import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.LadderPlace;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.QuotaPlan;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns a decision into what the item becomes.
@ApplicationScoped
class ItemWriter {
    private static final String TECHNIQUE_REVIEW = "TECHNIQUE_REVIEW";

    private final Catalogue catalogue;

    ItemWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Null when the item stays as it is. While a red flag bars all exercise there is nothing to pause: clearing it is
    /// the
    /// one decision that opens everything again.
    @Nullable
    ProposedItem proposed(ProgramItem item, Decision decision) {
        Rung to = decision.to();
        if (decision.ruleId().equals(Conditions.BARRED)) {
            return null;
        }
        if (decision.kind() == Kind.STOP_AND_REVIEW) {
            return new ProposedItem(item.exerciseCode(), item.ladder(), item.dose(), item.schedule(), true);
        }
        return to == null ? null : proposed(item, to);
    }

    private ProposedItem proposed(ProgramItem item, Rung to) {
        LadderPlace ladder = ladder(item, to);
        boolean isSame = to.exerciseCode().equals(item.exerciseCode()) && Objects.equals(ladder, item.ladder());
        Dose like = isSame ? item.dose() : Dose.of(start(to, ladder));
        return new ProposedItem(
                to.exerciseCode(),
                ladder,
                Works.dose(to.work(), like),
                Works.schedule(to.work(), item.schedule()),
                false);
    }

    private DefaultDose start(Rung to, @Nullable LadderPlace ladder) {
        return ladder == null
                ? catalogue.find(to.exerciseCode()).orElseThrow().defaultDose()
                : catalogue
                        .rung(ladder.code(), ladder.step())
                        .map(LadderRung::dose)
                        .orElseThrow();
    }

    private static @Nullable LadderPlace ladder(ProgramItem item, Rung to) {
        LadderPlace now = item.ladder();
        Integer step = to.step();
        return now == null || step == null ? now : new LadderPlace(now.code(), step);
    }

    /// @param proposal what is carried out
    /// @param to what was proposed, or what a clinician made of it
    /// @param from the first day on which it counts
    ProgramItem become(ProgramItem item, Proposal proposal, ProposedItem to, LocalDate from) {
        if (to.paused()) {
            return item.pause();
        }
        ProgramItem changed = isSame(item, to)
                ? item.withDose(to.dose())
                : item.withExercise(exercise(to), to.dose(), to.ladder(), mustBeReviewed(item, exercise(to)));
        return quota(changed.withSchedule(to.schedule()), proposal, from);
    }

    private static boolean isSame(ProgramItem item, ProposedItem to) {
        return item.exerciseCode().equals(to.exerciseCode()) && Objects.equals(item.ladder(), to.ladder());
    }

    private Exercise exercise(ProposedItem to) {
        return catalogue.find(to.exerciseCode()).orElseThrow();
    }

    private static boolean mustBeReviewed(ProgramItem item, Exercise next) {
        return item.techniqueReviewRequired() || next.supervision().equals(TECHNIQUE_REVIEW);
    }

    private static ProgramItem quota(ProgramItem item, Proposal proposal, LocalDate from) {
        QuotaPlan plan = item.contingency().quotaPlan();
        String start = proposal.param("start");
        if (plan == null || plan.start() != null || start == null) {
            return item;
        }
        var begun =
                new QuotaPlan(plan.baselineSessions(), plan.target(), plan.sessions(), Integer.valueOf(start), from);
        return item.withContingency(new Contingency(Contingency.Mode.TIME_CONTINGENT, begun));
    }
}
