package clinic.telerehab.program.progression;

import static clinic.telerehab.program.progression.Histories.RULES;
import static clinic.telerehab.program.progression.Histories.Told.well;
import static clinic.telerehab.program.progression.Histories.facts;
import static clinic.telerehab.program.progression.Histories.held;
import static clinic.telerehab.program.progression.Histories.history;
import static clinic.telerehab.program.progression.Histories.item;
import static clinic.telerehab.program.progression.Histories.loaded;
import static clinic.telerehab.program.progression.Histories.minutes;
import static clinic.telerehab.program.progression.Histories.pyramid;
import static clinic.telerehab.program.progression.Histories.reps;
import static clinic.telerehab.program.progression.Histories.wellThreeTimes;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.progression.Facts.Program;
import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the next step is, up and down.
class StepsTest {
    private static final Rung NEXT = new Rung("BIRD-DOG-2", 2, pyramid(10, 3, 5, 3, 1));

    static Stream<Arguments> stepsUp() {
        var core = "CORE_STRENGTHENING";
        return Stream.of(
                up(
                        "a hold comes first",
                        held(item(core, pyramid(9, 3, 5, 3, 1))),
                        Variable.HOLD,
                        pyramid(10, 3, 5, 3, 1)),
                up(
                        "then the pyramid",
                        held(item(core, pyramid(10, 3, 5, 3, 1))),
                        Variable.REPETITIONS,
                        pyramid(10, 3, 6, 3, 1)),
                up("repetitions", item(core, reps(3, 10, 3)), Variable.REPETITIONS, reps(3, 11, 3)),
                up("sets when repetitions are full", item(core, reps(5, 15, 3)), Variable.SETS, reps(6, 15, 3)),
                up("load when all else is full", item(core, loaded("5")), Variable.LOAD, loaded("5.5")),
                up("minutes by a fifth", item("AEROBIC", minutes(10, 5)), Variable.MINUTES_PER_WEEK, minutes(12, 5)),
                up("minutes to thirty", item("AEROBIC", minutes(28, 5)), Variable.MINUTES_PER_WEEK, minutes(30, 5)),
                up("then another day", item("AEROBIC", minutes(30, 3)), Variable.MINUTES_PER_WEEK, minutes(27, 4)),
                up(
                        "a stretch is held longer",
                        item("STRETCHING", Histories.held(3, 20, 3)),
                        Variable.HOLD,
                        Histories.held(3, 24, 3)),
                up(
                        "then done more often",
                        item("STRETCHING", Histories.held(3, 30, 5)),
                        Variable.FREQUENCY,
                        Histories.held(3, 30, 6)));
    }

    @ParameterizedTest(name = "PRG-PROG-01: {0}")
    @MethodSource
    void stepsUp(String what, ItemFacts item, Variable variable, Work to) {
        Decision decision = Progression.decide(wellThreeTimes(), item, facts(), RULES);

        assertThat(decision.variable()).as(what).isEqualTo(variable);
        assertThat(Objects.requireNonNull(decision.to()).work()).isEqualTo(to);
        assertThat(decision.to().exerciseCode()).isEqualTo(item.exerciseCode());
    }

    @Test
    void growsAStaticHoldThroughThePublishedPyramids() {
        List<List<Integer>> taken = new ArrayList<>();
        Work work = pyramid(8, 3, 5, 3, 1);
        for (Rung to = next(work); to != null; to = next(to.work())) {
            work = to.work();
            taken.add(work.pyramid());
            assertThat(Objects.requireNonNull(work.holdSeconds()) == 10
                            || work.pyramid().equals(List.of(5, 3, 1)))
                    .isTrue();
        }

        assertThat(taken).containsSubsequence(List.of(5, 3, 1), List.of(7, 5, 3), List.of(8, 6, 4));
        assertThat(taken.getLast()).isEqualTo(List.of(8, 6, 4));
        assertThat(work.holdSeconds()).isEqualTo(10);
    }

    private static @Nullable Rung next(Work work) {
        return Progression.decide(wellThreeTimes(), held(item("MOTOR_CONTROL", work)), facts(), RULES)
                .to();
    }

    @Test
    void takesTheNextStepOfTheLadderWhenTheDoseIsFull() {
        Decision decision = decide(onLadder(pyramid(10, 3, 5, 3, 1), false, false), null);

        assertThat(decision.variable()).isEqualTo(Variable.VARIATION);
        assertThat(decision.to()).isEqualTo(NEXT);
        assertThat(decision.params()).containsEntry("toExercise", "BIRD-DOG-2");
    }

    @Test
    void growsUpToTheLaddersDoseBeforeTheNextStep() {
        Decision decision = decide(onLadder(pyramid(10, 3, 3, 2, 1), false, false), null);

        assertThat(decision.to()).isEqualTo(new Rung("BIRD-DOG-1", 1, pyramid(10, 3, 4, 2, 1)));
    }

    static Stream<Arguments> gates() {
        return Stream.of(
                Arguments.of(true, false, null, "PRG-STEP-04"),
                Arguments.of(true, false, "MINOR_CORRECTION", "PRG-PROG-01"),
                Arguments.of(true, true, "MINOR_CORRECTION", "PRG-STEP-04"),
                Arguments.of(true, true, "CORRECT", "PRG-PROG-01"));
    }

    @ParameterizedTest(name = "{3}: verdict {2}, correct only {1}")
    @MethodSource("gates")
    void gates_PRG_STEP_04(boolean techniqueReview, boolean correctOnly, @Nullable String verdict, String rule) {
        var item = onLadder(pyramid(10, 3, 5, 3, 1), techniqueReview, correctOnly);

        assertThat(decide(item, verdict).ruleId()).isEqualTo(rule);
    }

    static Stream<Arguments> staysWhereNoStepFits() {
        var core = "CORE_STRENGTHENING";
        return Stream.of(
                Arguments.of("PRG-STEP-01", "nothing is done by the patient", item("REACTIVATION", minutes(20, 1))),
                Arguments.of("PRG-STEP-01", "a stretch at its end", item("STRETCHING", Histories.held(3, 30, 7))),
                Arguments.of("PRG-STEP-01", "the aerobic goal", item("AEROBIC", minutes(30, 5))),
                Arguments.of("PRG-STEP-02", "three repetitions would become four", item(core, reps(1, 3, 5))),
                Arguments.of("PRG-STEP-02", "a hold of two seconds", held(item(core, pyramid(2, 3, 5, 3, 1)))),
                Arguments.of("PRG-STEP-02", "a stretch on three days", item("STRETCHING", Histories.held(3, 30, 3))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("staysWhereNoStepFits")
    void staysWhereNoStepFits_PRG_STEP_01_PRG_STEP_02(String rule, String when, ItemFacts item) {
        Decision decision = decide(item, null);

        assertThat(decision.ruleId()).as(when).isEqualTo(rule);
        assertThat(decision.kind()).isEqualTo(Kind.HOLD);
        assertThat(decision.to()).isNull();
    }

    @Test
    void keepsTheProgramsWeekWithinThirtyPercent_PRG_STEP_03() {
        var grown = new Facts(Histories.TODAY, false, Histories.ZONES, null, new Program(1_000, 1_290));

        assertThat(Progression.decide(wellThreeTimes(), item("CORE_STRENGTHENING", reps(3, 10, 3)), grown, RULES)
                        .ruleId())
                .isEqualTo("PRG-STEP-03");
    }

    static Stream<Arguments> stepsDown() {
        var core = "CORE_STRENGTHENING";
        return Stream.of(
                Arguments.of("fewer repetitions", item(core, reps(3, 10, 3)), reps(3, 8, 3)),
                Arguments.of("a smaller pyramid", item(core, pyramid(10, 3, 5, 3, 1)), pyramid(10, 3, 4, 2, 1)),
                Arguments.of("less load", item(core, loaded("5")), loaded("4.0")),
                Arguments.of("fewer minutes", item("AEROBIC", minutes(20, 5)), minutes(16, 5)),
                Arguments.of(
                        "a shorter stretch", item("STRETCHING", Histories.held(3, 20, 3)), Histories.held(3, 16, 3)),
                Arguments.of(
                        "no stretch below ten",
                        item("STRETCHING", Histories.held(3, 11, 3)),
                        Histories.held(3, 10, 3)));
    }

    @ParameterizedTest(name = "PRG-REG-02: {0}")
    @MethodSource
    void stepsDown(String what, ItemFacts item, Work to) {
        Decision decision = Progression.decide(history(well(1).during(6)), item, facts(), RULES);

        assertThat(decision.kind()).as(what).isEqualTo(Kind.REGRESS);
        assertThat(Objects.requireNonNull(decision.to()).work()).isEqualTo(to);
    }

    @Test
    void goesBackToWhatItWasBefore() {
        var before = new Rung("BIRD-DOG-1", null, reps(3, 9, 3));
        var item = Histories.easedTo(item("CORE_STRENGTHENING", reps(3, 10, 3)), before);

        assertThat(Progression.decide(history(well(1).during(6)), item, facts(), RULES)
                        .to())
                .isEqualTo(before);
    }

    @Test
    void makesSimplerWhatIsDoneWrong() {
        var item = onLadder(pyramid(10, 3, 5, 3, 1), false, false);

        Rung to = Objects.requireNonNull(decide(item, "INCORRECT_STOP").to());

        assertThat(to.exerciseCode()).isEqualTo("MULTIFIDUS-SWELL");
        assertThat(to.step()).isZero();
    }

    @Test
    void stopsWhatCannotBeEased_PRG_STEP_05() {
        var least = item("CORE_STRENGTHENING", reps(1, 1, 3));

        Decision decision = Progression.decide(history(well(1).during(6)), least, facts(), RULES);

        assertThat(decision.ruleId()).isEqualTo("PRG-STEP-05");
        assertThat(decision.kind()).isEqualTo(Kind.STOP_AND_REVIEW);
    }

    private static Decision decide(ItemFacts item, @Nullable String verdict) {
        return Progression.decide(wellThreeTimes(), item, facts(verdict), RULES);
    }

    private static ItemFacts onLadder(Work work, boolean techniqueReview, boolean correctOnly) {
        var previous = new Rung("MULTIFIDUS-SWELL", 0, new Work(3, 5, 10, null, null, null, List.of(), null, 5));
        return item(
                "MOTOR_CONTROL",
                work,
                new Place(1, pyramid(10, 5, 5, 3, 1), NEXT, techniqueReview, correctOnly, previous));
    }

    private static Arguments up(String what, ItemFacts item, Variable variable, Work to) {
        return Arguments.of(what, item, variable, to);
    }
}
