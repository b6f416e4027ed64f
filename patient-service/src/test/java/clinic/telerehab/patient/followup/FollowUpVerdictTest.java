package clinic.telerehab.patient.followup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.followup.PainCourse.Reading;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpVerdictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final FollowUpVerdict VERDICTS =
            new FollowUpVerdict(FollowUpRulesProducer.read(FollowUpRulesProducer.FILE));

    @ParameterizedTest(name = "pain {0}, limiting {1}, {2} days without, {3} at discharge: {4}")
    @CsvSource({
        "0,  , 90, 0, STABLE",
        "1,  , 90, 0, STABLE",
        "2,  , 30, 0, RELAPSE_SUSPECTED",
        "2, true, 30, 0, RELAPSE_SUSPECTED",
        "2, false, 30, 0, FLARE",
        "2, true, 29, 0, FLARE",
        "2, true, , 1, STABLE",
        "3, true, , 1, FLARE",
        "9, true, 0, 7, FLARE",
        "8, true, 0, 7, STABLE",
        ", true, 40, 0, NO_DATA"
    })
    void meansWhatTheTableSays(
            @Nullable Integer pain,
            @Nullable Boolean limiting,
            @Nullable Integer painFreeDays,
            int baseline,
            Verdict verdict) {
        assertThat(VERDICTS.of(answers(pain, limiting, painFreeDays), baseline, List.of(), TODAY))
                .isEqualTo(verdict);
    }

    @Test
    void remembersTheFollowUpsBefore() {
        var earlier = List.of(
                new Reading(TODAY.minusMonths(6), 0),
                new Reading(TODAY.minusMonths(3), 0),
                new Reading(TODAY.minusMonths(1), 4));

        assertThat(VERDICTS.of(answers(4, null, null), 3, earlier, TODAY)).isEqualTo(Verdict.RELAPSE_SUSPECTED);
    }

    @Property
    void isNeverLoweredByMorePain(
            @ForAll @IntRange(max = 10) int less,
            @ForAll @IntRange(max = 10) int more,
            @ForAll @IntRange(max = 120) int painFreeDays,
            @ForAll boolean limiting,
            @ForAll @IntRange(max = 10) int baseline) {
        var milder = answers(Math.min(less, more), limiting, painFreeDays);
        var worse = answers(Math.max(less, more), limiting, painFreeDays);

        assertThat(VERDICTS.of(worse, baseline, List.of(), TODAY))
                .isGreaterThanOrEqualTo(VERDICTS.of(milder, baseline, List.of(), TODAY));
    }

    private static FollowUpAnswers answers(
            @Nullable Integer pain, @Nullable Boolean limiting, @Nullable Integer painFreeDays) {
        return new FollowUpAnswers(pain, null, limiting, null, painFreeDays);
    }
}
