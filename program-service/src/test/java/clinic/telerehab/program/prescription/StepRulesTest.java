package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.prescription.Compositions.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.prescription.ProgramRef.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepRulesTest {
    private static final ProgramItem BRIDGE = Items.of("GLUTE-BRIDGE");
    private static final ProgramItem WALK = Items.of("WALK");
    private static final ProgramItem BAR = Items.of("GOODMORNING-BAR");
    private static final ProgramItem REACTIVATION = Compositions.item("EMS-REACT@CLINIC+");
    private static final ProgramItem CONTROL = Items.of("PELVIC-TILT");

    @Test
    void allowsMoreOfWhatIsThere() {
        assertThat(blocks(List.of(BRIDGE, WALK), List.of(harder(BRIDGE), WALK))).isEmpty();
    }

    @Test
    void refusesAContraindicationThatTheItemDidNotHave_B_COMP_02() {
        var tagged = Items.of("SWIM");
        assertThat(tagged.snapshot().contraindicationTags()).isNotEmpty();

        assertThat(blocks(List.of(BRIDGE), List.of(tagged.withId(BRIDGE.itemId()))))
                .containsExactly("B-COMP-02");
        assertThat(blocks(List.of(tagged), List.of(harder(tagged)))).isEmpty();
    }

    @Test
    void refusesWhatIsRetiredOnlyWhereItChanges_B_COMP_04() {
        var retired = List.of(BRIDGE);

        assertThat(judge(step(List.of(BRIDGE, WALK), retired), step(List.of(BRIDGE, harder(WALK)), retired)))
                .isEmpty();
        assertThat(judge(
                        step(List.of(BRIDGE, WALK), retired),
                        step(List.of(harder(BRIDGE), WALK), List.of(harder(BRIDGE)))))
                .containsExactly("B-COMP-04");
    }

    /// Nothing of the reactivation itself changes.
    @Test
    void refusesToTakeAwayWhatFollowsAReactivation_B_COMP_05() {
        var moved = CONTROL.withSchedule(Schedule.timesAWeek(1));

        assertThat(blocks(List.of(REACTIVATION, CONTROL, WALK), List.of(REACTIVATION, CONTROL, harder(WALK))))
                .isEmpty();
        assertThat(blocks(List.of(REACTIVATION, CONTROL, WALK), List.of(REACTIVATION, moved, WALK)))
                .containsExactly("B-COMP-05");
    }

    @Test
    void refusesTheBarBeforeTheStickIsRight_B_COMP_07() {
        var stick = Items.of("GOODMORNING-STICK");

        assertThat(blocks(List.of(stick), List.of(BAR.withId(stick.itemId())))).contains("B-COMP-07");
        assertThat(blocks(List.of(BAR, WALK), List.of(BAR, harder(WALK)))).isEmpty();
    }

    @Test
    void letsWhatHurtsBePaused() {
        assertThat(judge(
                        step(List.of(BRIDGE, WALK), List.of(BRIDGE)),
                        step(List.of(BRIDGE.pause(), WALK), List.of(BRIDGE.pause()))))
                .isEmpty();
    }

    private static ProgramItem harder(ProgramItem item) {
        return item.withSchedule(Schedule.timesAWeek(5));
    }

    private static List<String> blocks(List<ProgramItem> before, List<ProgramItem> after) {
        return judge(step(before, List.of()), step(after, List.of()));
    }

    private static List<String> judge(Composition before, Composition after) {
        return new StepRules(RULES)
                .judge(before, after).blocks().stream().map(Finding::ruleId).toList();
    }

    private static Composition step(List<ProgramItem> items, List<ProgramItem> unavailable) {
        return new Composition(Kind.TREATMENT, false, items, unavailable, Set.of(), true, null);
    }
}
