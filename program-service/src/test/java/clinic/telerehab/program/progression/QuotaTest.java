package clinic.telerehab.program.progression;

import static clinic.telerehab.program.progression.Histories.RULES;
import static clinic.telerehab.program.progression.Histories.Told.well;
import static clinic.telerehab.program.progression.Histories.facts;
import static clinic.telerehab.program.progression.Histories.graded;
import static clinic.telerehab.program.progression.Histories.item;
import static clinic.telerehab.program.progression.Histories.reps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The plan of graded activity.
class QuotaTest {
    private static final List<SessionFacts> BASELINE =
            List.of(well(5).session(10), well(3).session(14), well(1).session(12));

    @Test
    void beginsWithSeventyPercentOfTheBaselinesMean() {
        assertThat(Quota.start(List.of(10.0, 14.0, 12.0), 70)).isEqualTo(8);
    }

    @Test
    void growsStraightToTheTarget() {
        assertThat(Quota.table(8, 20, 12)).containsExactly(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20);
    }

    @Test
    void proposesTheFirstAmount_PRG_QUOTA_02() {
        var item = graded(item("CORE_STRENGTHENING", reps(3, 10, 3)), null);

        Decision decision = Progression.decide(BASELINE, item, facts(), RULES);

        assertThat(decision.ruleId()).isEqualTo("PRG-QUOTA-02");
        assertThat(decision.variable()).isEqualTo(Variable.QUOTA);
        assertThat(decision.params()).containsEntry("start", "8").containsEntry("target", "20");
        assertThat(decision.to()).isEqualTo(item.rung(reps(1, 8, 3)));
    }

    @Test
    void followsThePlanWhateverThePain_PRG_QUOTA_03() {
        var item = graded(item("CORE_STRENGTHENING", reps(1, 8, 3)), 8);
        var painful = List.of(well(3).during(8).session(), well(1).effort(10).session());

        Decision decision = Progression.decide(painful, item, facts(), RULES);

        assertThat(decision.ruleId()).isEqualTo("PRG-QUOTA-03");
        assertThat(decision.params()).containsEntry("due", "10");
        assertThat(decision.to()).isEqualTo(item.rung(reps(1, 10, 3)));
    }

    @Test
    void climbsByDaysOnWhichTheItemWasDone_PRG_QUOTA_03() {
        var item = graded(item("CORE_STRENGTHENING", reps(1, 9, 3)), 8);
        var skipped = List.of(
                well(5).session(8),
                well(4).completion(0).session(0),
                well(3).completion(0).session(0),
                well(2).completion(0).session(0));

        Decision decision = Progression.decide(skipped, item, facts(), RULES);

        assertThat(decision.ruleId()).isEqualTo("PRG-QUOTA-04");
        assertThat(decision.params()).containsEntry("due", "9");
    }

    @Test
    void climbsOnceADay_PRG_QUOTA_03() {
        var item = graded(item("CORE_STRENGTHENING", reps(1, 8, 3)), 8);

        Decision decision = Progression.decide(List.of(well(1).session(8), well(1).session(8)), item, facts(), RULES);

        assertThat(decision.to()).isEqualTo(item.rung(reps(1, 9, 3)));
    }

    @Test
    void doesNotClimbTwiceToWhatIsDecidedForTomorrow_PRG_QUOTA_04() {
        var item = graded(item("CORE_STRENGTHENING", reps(1, 8, 3)), 8);
        var decided = Histories.planned(item, reps(1, 9, 3));

        assertThat(Progression.decide(List.of(well(0).session(8)), decided, facts(), RULES)
                        .ruleId())
                .isEqualTo("PRG-QUOTA-04");
    }

    @Test
    void staysAtTheTarget_PRG_QUOTA_04() {
        var item = graded(item("CORE_STRENGTHENING", reps(1, 20, 3)), 20);

        assertThat(Progression.decide(BASELINE, item, facts(), RULES).ruleId()).isEqualTo("PRG-QUOTA-04");
    }

    @Property
    void neverFallsAndEndsAtTheTarget(
            @ForAll @IntRange(min = 1, max = 100) int start,
            @ForAll @IntRange(max = 200) int more,
            @ForAll @IntRange(min = 2, max = 60) int sessions) {
        List<Integer> table = Quota.table(start, start + more, sessions);

        assertThat(table).hasSize(sessions).isSorted();
        assertThat(table.getFirst()).isEqualTo(start);
        assertThat(table.getLast()).isEqualTo(start + more);
        assertThat(Quota.due(start, start + more, sessions, sessions + 5)).isEqualTo(start + more);
    }
}
