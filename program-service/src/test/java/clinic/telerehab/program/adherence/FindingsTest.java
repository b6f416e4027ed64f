package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.adherence.Plans.LIMITS;
import static clinic.telerehab.program.adherence.Plans.RULES;
import static clinic.telerehab.program.adherence.Plans.course;
import static clinic.telerehab.program.adherence.Plans.day;
import static clinic.telerehab.program.adherence.Plans.lastOf;
import static clinic.telerehab.program.adherence.Plans.maintenance;
import static clinic.telerehab.program.adherence.Plans.planned;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.adherence.Finding.Code;
import clinic.telerehab.program.adherence.PainCourse.Reading;
import clinic.telerehab.program.prescription.Dose.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {
    private static final Findings FINDINGS = new Findings(RULES, LIMITS);

    @ParameterizedTest(name = "{0}: {1} since day {2}")
    @CsvSource({
        "CCxx,   NUDGE_MISSED, 2",
        "Cx.x,   NUDGE_MISSED, 1",
        "Cxex,   NUDGE_MISSED, 1",
        "CCxC,   ,",
        "CCx,    ,",
        "Cxhx,   ,",
        "Cx.,    NUDGE_INACTIVE, 1",
        // Nothing was planned, so nobody was idle.
        "C..,    ,",
        "Cee,    ,"
    })
    void nudgesWhoMissesOrRests_NUDGE_MISSED_NUDGE_INACTIVE(String line, Code code, Integer since) {
        Optional<Finding> nudge = FINDINGS.of(course(line), lastOf(line)).stream()
                .filter(finding -> finding.code() == Code.NUDGE_MISSED || finding.code() == Code.NUDGE_INACTIVE)
                .findFirst();

        assertThat(nudge.map(Finding::code)).isEqualTo(Optional.ofNullable(code));
        assertThat(nudge.map(Finding::since))
                .isEqualTo(Optional.ofNullable(since).map(Plans::day));
    }

    @ParameterizedTest(name = "{0}: level {1}")
    @CsvSource({
        "Cxxxx, 0",
        "Cxxxxx, 1",
        "xxxxx, 1",
        "Cxxxxxxxxx, 1",
        "Cxxxxxxxxxx, 2",
        "C.....x, 1",
        "C......, 0",
        "Cxxxxxh, 0"
    })
    void tellsWhoStaysAwayFromWhoHasNothingPlanned_A_DROPOUT(String line, int level) {
        assertThat(level(course(line), lastOf(line), Code.DROPOUT)).isEqualTo(level);
    }

    @Test
    void beginsAGapAnewBehindAHold_A_DROPOUT() {
        var rest = new Course.Rest(day(3), day(5), day(5), false, null);
        var held = new Course(
                false,
                Plans.FIRST,
                null,
                3,
                planned("CxxeeexxxXX".replace('X', 'x')),
                Set.of(day(0)),
                List.of(),
                List.of(rest),
                List.of());

        assertThat(level(held, day(9), Code.DROPOUT)).isZero();
        assertThat(level(held, day(10), Code.DROPOUT)).isEqualTo(1);
        assertThat(find(held, day(10), Code.DROPOUT).map(Finding::since)).hasValue(day(6));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "xxxxxxxxxxxxx,  false",
        "xxxxxxxxxxxxxx, true",
        "CCCCCCxxxxxxxx, true",
        "CCCCCCCxxxxxxx, false",
        "eeeeeeeeeeeeee, false"
    })
    void callsTwoWeeksOfTooLittleRed_A_ADH_RED(String line, boolean isRed) {
        assertThat(find(course(line), lastOf(line), Code.ADHERENCE_RED).isPresent())
                .isEqualTo(isRed);
    }

    @Test
    void forgetsOverdoingAfterAWeek_A_OVERDOSE() {
        var item = new ItemDose(java.util.UUID.randomUUID(), Unit.REPETITIONS, 8, 13, true, false);
        var over = new Course(
                false,
                Plans.FIRST,
                null,
                3,
                List.of(new PlannedSession(day(0), Outcome.COMPLETED, List.of(item))),
                Set.of(day(0)),
                List.of(),
                List.of(),
                List.of());

        assertThat(find(over, day(6), Code.OVERDOSE))
                .hasValueSatisfying(finding -> assertThat(finding.evidence())
                        .containsEntry("percentOfDose", java.math.BigDecimal.valueOf(163)));
        assertThat(find(over, day(7), Code.OVERDOSE)).isEmpty();
    }

    @ParameterizedTest(name = "open {0}, ran out on day {1}, day {2} over: {3}")
    @CsvSource({
        "true,    , 4,  false",
        "true,    , 5,  true",
        "true,    , 9,  true",
        "false,   , 9,  false",
        "false, 10, 8,  true",
        "false, 10, 9,  true",
        "false, 10, 10, false"
    })
    void saysWhenAHoldIsPastItsReviewOrRanOut_A_OVERREST(
            boolean isOpen, @Nullable Integer ranOutOn, int over, boolean isFound) {
        var held = new Course(
                false,
                Plans.FIRST,
                null,
                3,
                List.of(),
                Set.of(),
                List.of(),
                List.of(new Course.Rest(day(2), day(5), day(9), isOpen, ranOutOn == null ? null : day(ranOutOn))),
                List.of());

        assertThat(find(held, day(over), Code.OVERREST).isPresent()).isEqualTo(isFound);
    }

    @ParameterizedTest(name = "day {0} over: {1}")
    @CsvSource({"8, false", "9, true", "20, true"})
    void saysWhenTheReviewIsDue_A_REVIEW_DUE(int over, boolean isFound) {
        assertThat(find(course("", false, day(10)), day(over), Code.REVIEW_DUE).isPresent())
                .isEqualTo(isFound);
    }

    @ParameterizedTest(name = "{0} faithful weeks, the first {1} of them stretching only: {2}")
    @CsvSource({
        "5, 0, false",
        "6, 0, true",
        "6, 3, false",
        "6, 6, true",
        "8, 2, true",
        "8, 3, false",
        "7, 7, true",
        "9, 3, true"
    })
    void seesFaithfulWeeksButNotAFewOfStretching_A_PLATEAU(int weeks, int stretching, boolean isFound) {
        List<PlannedSession> plan = new ArrayList<>(planned("C.C.C..".repeat(stretching), true));
        planned("C.C.C..".repeat(weeks)).stream()
                .filter(session -> !session.day().isBefore(day(7 * stretching)))
                .forEach(plan::add);

        assertThat(find(treatment(plan), day(7 * weeks - 1), Code.PLATEAU).isPresent())
                .isEqualTo(isFound);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // 15 of 18 are more than four fifths, 14 are not.
        "C.C.C..C.C.x..C.C.C..C.x.C..C.C.C..C.x.C.., true",
        "C.C.x..C.C.x..C.C.C..C.x.C..C.C.C..C.x.C.., false",
        // A week in which everything was excused breaks the row.
        "C.C.C..C.C.C..C.C.C..e.e.e..C.C.C..C.C.C.., false"
    })
    void asksForFourFifthsOverTheWeeks_A_PLATEAU(String line, boolean isFound) {
        assertThat(find(course(line), lastOf(line), Code.PLATEAU).isPresent()).isEqualTo(isFound);
    }

    @Test
    void looksForNoPlateauInMaintenance_A_PLATEAU() {
        String line = "C.C.C..".repeat(8);

        assertThat(find(maintenance(line), lastOf(line), Code.PLATEAU)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "x..x..., true",
        "C..x..., false",
        "C..x...x..x..., true",
    })
    void seesMaintenanceFallAway_A_DECONDITION(String weeks, boolean isFound) {
        String line = weeks.repeat(28 / weeks.length());

        assertThat(find(maintenance(line), lastOf(line), Code.DECONDITION).isPresent())
                .isEqualTo(isFound);
        assertThat(find(course(line), lastOf(line), Code.DECONDITION)).isEmpty();
        assertThat(find(maintenance(line), day(26), Code.DECONDITION)).isEmpty();
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2 3 2     | 4 4 | FLARE
            2 3 2     | 4   |
            2 3 2     | 4 3 |
            0 0 0     | 2 2 | FLARE
            """)
    void seesPainRiseOverTheBaseline_A_FLARE(String before, String after, Code code) {
        Course course = withPain(series(before, after));

        assertThat(pain(course)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest(name = "{0} days without pain, then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            30 | 2 2 | RELAPSE
            30 | 2   |
            29 | 2 2 | FLARE
            30 | 2 0 |
            """)
    void seesPainComeBack_A_RELAPSE(int painFree, String after, Code code) {
        Course course = withPain(series("0 ".repeat(painFree).strip(), after));

        assertThat(pain(course)).isEqualTo(Optional.ofNullable(code));
    }

    /// Two readings a day apart suffice, wherever the days between were not reported.
    @Test
    void readsMonthlyReadingsToo_A_RELAPSE() {
        Course course = withPain(List.of(
                new Reading(day(0), 0), new Reading(day(31), 1), new Reading(day(60), 4), new Reading(day(90), 3)));

        assertThat(pain(course)).hasValue(Code.RELAPSE);
    }

    @Test
    void looksForPainInMaintenanceOnly_A_FLARE_A_RELAPSE() {
        Course inTreatment = new Course(
                false,
                Plans.FIRST,
                null,
                3,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                series("0 ".repeat(40).strip(), "5 5 5"));

        assertThat(FINDINGS.of(inTreatment, day(50))).isEmpty();
    }

    @Test
    void takesTheBaselineFromBeforeMaintenance_A_FLARE() {
        var pain = new PainCourse(RULES);
        var readings = List.of(
                new Reading(day(-20), 9), new Reading(day(-3), 2), new Reading(day(-2), 6), new Reading(day(-1), 3));

        assertThat(pain.baseline(readings, day(0))).hasValue(3);
        assertThat(pain.baseline(List.of(new Reading(day(-20), 9)), day(0))).isEmpty();
    }

    private static List<Reading> series(String before, String after) {
        String[] pains = (before + " " + after).split(" ");
        return IntStream.range(0, pains.length)
                .mapToObj(number -> new Reading(day(number), Integer.parseInt(pains[number])))
                .toList();
    }

    private static Course withPain(List<Reading> pain) {
        return new Course(true, Plans.FIRST, null, 3, List.of(), Set.of(), List.of(), List.of(), pain);
    }

    private static Course treatment(List<PlannedSession> plan) {
        Set<LocalDate> active = plan.stream().map(PlannedSession::day).collect(java.util.stream.Collectors.toSet());
        return new Course(false, Plans.FIRST, null, 3, plan, active, List.of(), List.of(), List.of());
    }

    private static Optional<Code> pain(Course course) {
        return FINDINGS.of(course, day(100)).stream()
                .map(Finding::code)
                .filter(code -> code == Code.FLARE || code == Code.RELAPSE)
                .findFirst();
    }

    private static int level(Course course, LocalDate over, Code code) {
        return find(course, over, code).map(Finding::level).orElse(0);
    }

    private static Optional<Finding> find(Course course, LocalDate over, Code code) {
        return FINDINGS.of(course, over).stream()
                .filter(finding -> finding.code() == code)
                .findFirst();
    }
}
