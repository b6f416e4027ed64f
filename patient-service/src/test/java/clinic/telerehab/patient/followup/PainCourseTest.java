package clinic.telerehab.patient.followup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.followup.PainCourse.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainCourseTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final PainCourse COURSE = new PainCourse(FollowUpRulesProducer.read(FollowUpRulesProducer.FILE));

    @ParameterizedTest(name = "{0} days without pain, then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            30 | 2 2   | RELAPSE_SUSPECTED
            30 | 5 5 5 | RELAPSE_SUSPECTED
            29 | 2 2   | FLARE
            30 | 2     | STABLE
            30 | 2 0   | STABLE
            30 | 2 0 2 | STABLE
            30 | 1 1   | STABLE
            30 | 2 2 0 | STABLE
            """)
    void tellsARelapseFromTheDaysBefore(int painFreeDays, String pains, Verdict verdict) {
        List<Reading> series = daily(painFreeDays, ints(pains));

        assertThat(COURSE.verdict(series, 0)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} with pain {1} at discharge is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3 5 5 | 3 | FLARE
            5 3 5 | 3 | STABLE
            3 4 4 | 3 | STABLE
            6     | 3 | STABLE
            """)
    void tellsAFlareFromPainAtDischarge(String pains, int baseline, Verdict verdict) {
        assertThat(COURSE.verdict(daily(0, ints(pains)), baseline)).isEqualTo(verdict);
    }

    @Test
    void readsMonthlyReadingsToo() {
        var series = List.of(monthly(0, 0), monthly(1, 0), monthly(2, 4), monthly(3, 4));

        assertThat(COURSE.verdict(series, 0)).isEqualTo(Verdict.RELAPSE_SUSPECTED);
    }

    @Test
    void takesNoFlareFromReadingsMonthsApart() {
        assertThat(COURSE.verdict(List.of(monthly(0, 5), monthly(1, 5)), 1)).isEqualTo(Verdict.STABLE);
    }

    @Test
    void saysNothingWithoutReadings() {
        assertThat(COURSE.verdict(List.of(), 0)).isEqualTo(Verdict.NO_DATA);
    }

    @Property
    void suspectsARelapseAfterEveryThirtyDaysWithoutPain(
            @ForAll @Size(max = 40) List<@IntRange(max = 10) Integer> before,
            @ForAll @IntRange(min = 30, max = 90) int painFreeDays,
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 2, max = 10) Integer> pain) {
        List<Integer> pains = new ArrayList<>(before);
        pains.addAll(Collections.nCopies(painFreeDays, 0));
        pains.addAll(pain);

        assertThat(COURSE.verdict(daily(0, pains), 0)).isEqualTo(Verdict.RELAPSE_SUSPECTED);
    }

    @Property
    void suspectsNoneWithoutPainInTheEnd(
            @ForAll @Size(max = 90) List<@IntRange(max = 10) Integer> before, @ForAll @IntRange(max = 1) int last) {
        List<Integer> pains = new ArrayList<>(before);
        pains.add(last);

        assertThat(COURSE.verdict(daily(0, pains), 0)).isEqualTo(Verdict.STABLE);
    }

    @Property
    void suspectsNoneWhereNobodyWasFreeOfPainForLong(@ForAll @Size(max = 29) List<@IntRange(max = 10) Integer> series) {
        assertThat(COURSE.verdict(daily(0, series), 0)).isNotEqualTo(Verdict.RELAPSE_SUSPECTED);
    }

    @Property
    void doesNotDependOnTheOrderOfReadings(
            @ForAll @Size(max = 60) List<@IntRange(max = 10) Integer> pains, @ForAll long seed) {
        List<Reading> series = daily(30, pains);
        List<Reading> shuffled = new ArrayList<>(series);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(COURSE.verdict(shuffled, 1)).isEqualTo(COURSE.verdict(series, 1));
    }

    @Property
    void isNeverLoweredByMorePainOnTheLastDay(
            @ForAll @Size(max = 60) List<@IntRange(max = 10) Integer> before,
            @ForAll @IntRange(max = 10) int less,
            @ForAll @IntRange(max = 10) int more,
            @ForAll @IntRange(max = 10) int baseline) {
        List<Integer> milder = new ArrayList<>(before);
        milder.add(Math.min(less, more));
        List<Integer> worse = new ArrayList<>(before);
        worse.add(Math.max(less, more));

        assertThat(COURSE.verdict(daily(30, worse), baseline))
                .isGreaterThanOrEqualTo(COURSE.verdict(daily(30, milder), baseline));
    }

    private static List<Reading> daily(int painFreeDays, List<Integer> then) {
        List<Integer> pains = new ArrayList<>(Collections.nCopies(painFreeDays, 0));
        pains.addAll(then);
        return IntStream.range(0, pains.size())
                .mapToObj(day -> new Reading(FIRST.plusDays(day), pains.get(day)))
                .toList();
    }

    private static Reading monthly(int month, int pain) {
        return new Reading(FIRST.plusMonths(month), pain);
    }

    private static List<Integer> ints(String text) {
        return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
