package clinic.telerehab.program.progression;

import static clinic.telerehab.program.progression.Histories.RULES;
import static clinic.telerehab.program.progression.Histories.Told.well;
import static clinic.telerehab.program.progression.Histories.changedDaysAgo;
import static clinic.telerehab.program.progression.Histories.facts;
import static clinic.telerehab.program.progression.Histories.graded;
import static clinic.telerehab.program.progression.Histories.history;
import static clinic.telerehab.program.progression.Histories.item;
import static clinic.telerehab.program.progression.Histories.pain;
import static clinic.telerehab.program.progression.Histories.reps;
import static clinic.telerehab.program.progression.Histories.reviewed;
import static clinic.telerehab.program.progression.Histories.wellThreeTimes;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.progression.Facts.Program;
import clinic.telerehab.program.progression.Facts.Technique;
import clinic.telerehab.program.progression.Histories.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the table of decisions (clinical.md 3.4).
class ProgressionTest {
    private static final ItemFacts ITEM = item("CORE_STRENGTHENING", reps(3, 10, 3));
    private static final ItemFacts GRADED = graded(ITEM, null);

    static Stream<Arguments> stopsAndEases() {
        var amberUnsettled = well(3).during(4).morning(pain(4, 0));
        var belowTheKnee = new Pain(2, 0, true);
        return Stream.of(
                row("PRG-STOP-02", "an urgent screen", well(1), well(3).screen(Screen.URGENT), well(5)),
                row("PRG-STOP-02", "an emergency", well(1).screen(Screen.EMERGENCY)),
                row("PRG-STOP-03", "pain 9 during the item", well(1), well(3), well(5).during(9)),
                row("PRG-REG-01", "leg pain two points up", well(1).after(pain(2, 2)), well(3), well(5)),
                row("PRG-REG-01", "newly below the knee", well(1).after(belowTheKnee), well(3), well(5)),
                row("PRG-REG-01", "below the knee by morning", well(1).morning(belowTheKnee), well(3), well(5)),
                row("PRG-REG-02", "pain 6 during the item", well(1), well(3).during(6), well(5)),
                row("PRG-REG-02", "pain 8 is red and stops nothing", well(1).during(8)),
                row("PRG-REG-02", "red pain that the session added", well(1).after(pain(6, 0)), well(3), well(5)),
                row(
                        "PRG-REG-03",
                        "amber unsettled twice",
                        well(1),
                        amberUnsettled,
                        well(5).during(5).morning(pain(4, 0))),
                row(
                        "PRG-REG-04",
                        "less than half done twice",
                        well(1),
                        well(3).completion(0.49),
                        well(5).completion(0)));
    }

    static Stream<Arguments> holdsAndProgresses() {
        var amberUnsettled = well(3).during(4).morning(pain(4, 0));
        return Stream.of(
                row("PRG-HOLD-01", "amber that settled", well(1), well(3).during(4), well(5)),
                row("PRG-HOLD-01", "amber unsettled once", well(1), amberUnsettled, well(5)),
                row("PRG-HOLD-01", "red pain in the leg that was there before", well(1), burnt(3), well(5)),
                row("PRG-HOLD-02", "effort 8", well(1), well(3), well(5).effort(8)),
                row("PRG-HOLD-03", "89 percent done", well(1).completion(0.89), well(3), well(5)),
                row("PRG-HOLD-03", "less than half done once", well(1).completion(0.3), well(3), well(5)),
                row(
                        "PRG-HOLD-04",
                        "two mornings missing",
                        well(1).morning(Pain.UNKNOWN),
                        well(3).morning(new Pain(2, null, null)),
                        well(5)),
                row("PRG-HOLD-06", "two sessions", well(1), well(3)),
                row("PRG-HOLD-06", "no session"),
                row("PRG-HOLD-08", "pain not told", well(1).during(null), well(3), well(5)),
                row("PRG-HOLD-08", "effort not told", well(1), well(3).effort(null), well(5)),
                row("PRG-HOLD-09", "green and unsettled", well(1), well(3).morning(pain(4, 0)), well(5)),
                row("PRG-PROG-01", "three good sessions", well(1), well(3), well(5)),
                row(
                        "PRG-PROG-01",
                        "the newest morning is still to come",
                        well(1).morning(Pain.UNKNOWN),
                        well(3),
                        well(5)),
                row("PRG-PROG-01", "pain that was there before", came(1), came(3), came(5)),
                row("PRG-PROG-01", "a fourth session back was bad", well(1), well(3), well(5), well(7).during(9)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stopsAndEases")
    void stopsAndEases_PRG_STOP_02_PRG_STOP_03_PRG_REG_01_PRG_REG_02_PRG_REG_03_PRG_REG_04(
            String rule, String when, List<SessionFacts> history) {
        requireDecision(rule, when, history);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("holdsAndProgresses")
    void holds_PRG_HOLD_01_PRG_HOLD_02_PRG_HOLD_03_PRG_HOLD_04_PRG_HOLD_06_PRG_HOLD_08_PRG_HOLD_09_PRG_PROG_01(
            String rule, String when, List<SessionFacts> history) {
        requireDecision(rule, when, history);
    }

    private static void requireDecision(String rule, String when, List<SessionFacts> history) {
        Decision decision = Progression.decide(history, ITEM, facts(), RULES);

        assertThat(decision.ruleId()).as(when).isEqualTo(rule);
        assertThat(decision.kind()).isEqualTo(RULES.rule(rule).effect());
    }

    static Stream<Arguments> gradedActivity() {
        return Stream.of(
                row("PRG-STOP-02", "an urgent screen", well(1).screen(Screen.URGENT)),
                row("PRG-STOP-04", "leg pain two points up", well(1).after(pain(2, 2)), well(3), well(5)),
                row("PRG-STOP-05", "a new injury", well(1).injured()),
                row("PRG-QUOTA-01", "two sessions of the baseline", well(1), well(3)),
                row("PRG-QUOTA-01", "a skipped session shows no tolerance", well(1), well(3), well(5).completion(0)),
                row("PRG-QUOTA-02", "the baseline is done", well(1), well(3), well(5)),
                row(
                        "PRG-QUOTA-02",
                        "pain is no reason to stop",
                        well(1).during(9),
                        well(3).effort(10),
                        well(5).during(null)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("gradedActivity")
    void graded_PRG_STOP_02_PRG_STOP_04_PRG_STOP_05_PRG_QUOTA_01_PRG_QUOTA_02(
            String rule, String when, List<SessionFacts> history) {
        assertThat(Progression.decide(history, GRADED, facts(), RULES).ruleId())
                .as(when)
                .isEqualTo(rule);
    }

    @Test
    void stopsWhileARedFlagIsOpen_PRG_STOP_01() {
        var flagged = new Facts(Histories.TODAY, true, Histories.ZONES, null, new Program(1, 1));

        assertThat(Progression.decide(wellThreeTimes(), ITEM, flagged, RULES).ruleId())
                .isEqualTo("PRG-STOP-01");
        assertThat(Progression.decide(wellThreeTimes(), GRADED, flagged, RULES).ruleId())
                .isEqualTo("PRG-STOP-01");
    }

    @Test
    void easesWhatAClinicianSaysToStop_PRG_REG_05() {
        assertThat(Progression.decide(wellThreeTimes(), ITEM, facts("INCORRECT_STOP"), RULES)
                        .ruleId())
                .isEqualTo("PRG-REG-05");
    }

    @Test
    void stopsGradedActivityThatAClinicianSaysToStop_PRG_STOP_06() {
        assertThat(Progression.decide(wellThreeTimes(), GRADED, facts("INCORRECT_STOP"), RULES)
                        .ruleId())
                .isEqualTo("PRG-STOP-06");
    }

    @ParameterizedTest(name = "PRG-HOLD-05: {0}")
    @MethodSource
    void waitsForAGoodVerdict_PRG_HOLD_05(String when, Facts facts, String rule) {
        assertThat(Progression.decide(wellThreeTimes(), reviewed(ITEM), facts, RULES)
                        .ruleId())
                .as(when)
                .isEqualTo(rule);
    }

    static Stream<Arguments> waitsForAGoodVerdict_PRG_HOLD_05() {
        var old = new Technique("CORRECT", null, Histories.LONG_AGO.minusSeconds(1));
        var facts = facts();
        return Stream.of(
                Arguments.of("no verdict", facts, "PRG-HOLD-05"),
                Arguments.of("wrong", facts("INCORRECT_REVIEW"), "PRG-HOLD-05"),
                Arguments.of(
                        "of an earlier step",
                        new Facts(facts.today(), false, facts.zones(), old, facts.program()),
                        "PRG-HOLD-05"),
                Arguments.of("correct", facts("CORRECT"), "PRG-PROG-01"),
                Arguments.of("a minor correction", facts("MINOR_CORRECTION"), "PRG-PROG-01"));
    }

    @Test
    void holdsWhatIsDoneWrongEvenUnasked_PRG_HOLD_10() {
        assertThat(Progression.decide(wellThreeTimes(), ITEM, facts("INCORRECT_REVIEW"), RULES)
                        .ruleId())
                .isEqualTo("PRG-HOLD-10");
    }

    @Test
    void leavesASevenDaysRest_PRG_HOLD_07() {
        assertThat(Progression.decide(wellThreeTimes(), changedDaysAgo(ITEM, 6), facts(), RULES)
                        .ruleId())
                .isEqualTo("PRG-HOLD-07");
        assertThat(Progression.decide(wellThreeTimes(), changedDaysAgo(ITEM, 7), facts(), RULES)
                        .ruleId())
                .isEqualTo("PRG-PROG-01");
    }

    @Test
    void forgetsSessionsOfAnEarlierForm() {
        var easedSince = Histories.sinceRevision(ITEM, 2);

        assertThat(Progression.decide(history(well(1).during(9), well(3)), easedSince, facts(), RULES)
                        .ruleId())
                .isEqualTo("PRG-HOLD-06");
    }

    /// How the morning after was becomes known when the step is decided already.
    @Test
    void takesAStepBackThatBadNewsOvertakes() {
        var steppedUp = Histories.steppedUpBy(ITEM, 2);
        var overtaken = history(well(1).morning(pain(2, 3)), well(3), well(5));

        assertThat(Progression.decide(overtaken, steppedUp, facts(), RULES).ruleId())
                .isEqualTo("PRG-REG-01");
    }

    @Test
    void buildsNoStepOnTheSessionsOfTheOneBefore() {
        assertThat(Progression.decide(wellThreeTimes(), Histories.steppedUpBy(ITEM, 2), facts(), RULES)
                        .ruleId())
                .isEqualTo("PRG-HOLD-06");
    }

    @Test
    void makesNothingHarderThatIsDecidedForALaterDay() {
        assertThat(Progression.decide(wellThreeTimes(), changedDaysAgo(ITEM, -1), facts(), RULES)
                        .ruleId())
                .isEqualTo("PRG-HOLD-07");
    }

    @Test
    void wantsAVerdictOnThePresentStepOfTheLadder_PRG_HOLD_05() {
        var onTheLadder = reviewed(item(
                "CORE_STRENGTHENING", reps(2, 8, 5), new ItemFacts.Place(2, reps(2, 8, 5), null, false, false, null)));
        var ofTheFirst = new Facts(
                facts().today(),
                false,
                Histories.ZONES,
                new Technique("CORRECT", 1, Histories.LATELY),
                facts().program());

        assertThat(Progression.decide(wellThreeTimes(), onTheLadder, ofTheFirst, RULES)
                        .ruleId())
                .isEqualTo("PRG-HOLD-05");
    }

    @Test
    void goesByTheClinicsZones() {
        var strict = new Facts(Histories.TODAY, false, new Zones(2, 3), null, new Program(1, 1));

        assertThat(Progression.decide(history(well(1).during(3)), ITEM, strict, RULES)
                        .ruleId())
                .isEqualTo("PRG-REG-02");
    }

    @Test
    void namesTheSessionsItRestsOn() {
        var painful = well(3).during(7);

        Decision decision = Progression.decide(history(well(5), painful, well(1)), ITEM, facts(), RULES);

        assertThat(decision.evidence()).containsExactly(painful.session().id());
    }

    @Test
    void asksEveryRuleOfTheTable() {
        var seen = new ArrayList<String>();
        Stream.of(stopsAndEases(), holdsAndProgresses(), gradedActivity())
                .flatMap(rows -> rows)
                .forEach(row -> seen.add((String) row.get()[0]));
        seen.addAll(List.of(
                "PRG-STOP-01",
                "PRG-STOP-06",
                "PRG-REG-05",
                "PRG-HOLD-05",
                "PRG-HOLD-07",
                "PRG-HOLD-10",
                "PRG-QUOTA-03",
                "PRG-QUOTA-04"));

        assertThat(seen).containsAll(Conditions.ids());
    }

    private static Told came(int day) {
        return well(day).before(pain(5, 3)).after(pain(5, 3)).morning(pain(5, 3));
    }

    private static Told burnt(int day) {
        return well(day).before(pain(2, 6)).after(pain(2, 6)).morning(pain(2, 6));
    }

    private static Arguments row(String rule, String when, Told... told) {
        return Arguments.of(rule, when, history(told));
    }
}
