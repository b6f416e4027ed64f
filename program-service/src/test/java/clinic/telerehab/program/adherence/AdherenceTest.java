package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.adherence.Plans.BANDS;
import static clinic.telerehab.program.adherence.Plans.RULES;
import static clinic.telerehab.program.adherence.Plans.day;
import static clinic.telerehab.program.adherence.Plans.lastOf;
import static clinic.telerehab.program.adherence.Plans.planned;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdherenceTest {
    private static final Adherence ADHERENCE = new Adherence(RULES);

    /// The example of clinical.md 3.5.
    @Test
    void reckonsTheCheckedExample_ADH_SESSION() {
        String line = "CCxCCehxCCCC" + "..";

        WindowAdherence window =
                ADHERENCE.over(planned("C" + line.replaceFirst("C", "")), 14, lastOf(line), lastOf(line));

        assertThat(window)
                .isEqualTo(new WindowAdherence(14, 11, 8, 1, 1, new BigDecimal("72.7"), new BigDecimal("77.3"), 0));
        assertThat(window.band(BANDS)).isEqualTo(Band.AMBER);
    }

    @Test
    void doesNotLetOneItemMakeUpForAnother() {
        List<ItemDose> items = List.of(Plans.item(10, 30, false), Plans.item(10, 0, false));
        var session = new PlannedSession(day(0), Outcome.PARTIAL, items);

        assertThat(ADHERENCE.over(List.of(session), 7, day(0), day(0)).dosePercent())
                .isEqualByComparingTo("50");
    }

    @Test
    void addsAmountsOfOneUnitAndNotOfTwo() {
        var long40 = new ItemDose(UUID.randomUUID(), Unit.REPETITIONS, 40, 40, false, false);
        var short10 = new ItemDose(UUID.randomUUID(), Unit.REPETITIONS, 10, 0, false, false);
        var walk = new ItemDose(UUID.randomUUID(), Unit.MINUTES, 30, 0, false, false);

        assertThat(DoseRatio.of(List.of(long40, short10))).hasValue(0.8);
        assertThat(DoseRatio.of(List.of(long40, walk))).hasValue(0.5);
    }

    @ParameterizedTest(name = "{0} with day {1} over: {2} of {3}")
    @CsvSource({
        "CCx, 2, 2, 3",
        // The last day is not over: it counts once it is done, and not before.
        "CCx, 1, 2, 2",
        "CCh, 1, 2, 2",
        "CCC, 1, 3, 3",
        "Cex, 2, 1, 2",
        "..., 2, 0, 0",
        "eee, 2, 0, 0"
    })
    void countsADayWhenItIsOverOrDone_ADH_SESSION(String line, int over, int completed, int planned) {
        WindowAdherence window = ADHERENCE.over(planned(line), 14, lastOf(line), day(over));

        assertThat(window.completed()).isEqualTo(completed);
        assertThat(window.planned()).isEqualTo(planned);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "4, 5, GREEN",
        "8, 10, GREEN",
        "79, 99, AMBER",
        "5, 10, AMBER",
        "49, 99, RED",
        "0, 3, RED",
        "0, 0,",
        // 79.96 % reads as 80.0 and is not.
        "1999, 2500, AMBER"
    })
    void coloursByWholeCounts_ADH_BAND(int completed, int planned, Band band) {
        assertThat(Band.of(completed, planned, BANDS)).isEqualTo(band);
    }

    @Test
    void coloursByTheClinicsOwnFigures_ADH_BAND() {
        assertThat(Band.of(7, 10, new Band.Limits(70, 40))).isEqualTo(Band.GREEN);
    }

    @Test
    void countsOverdoingOnlyWhereMoreIsNotWanted_A_OVERDOSE() {
        var contingent = new ItemDose(UUID.randomUUID(), Unit.REPETITIONS, 10, 16, true, false);
        var bounded = new ItemDose(UUID.randomUUID(), Unit.REPETITIONS, 10, 15, true, false);
        var guided = new ItemDose(UUID.randomUUID(), Unit.REPETITIONS, 10, 40, false, false);
        var session = new PlannedSession(day(0), Outcome.COMPLETED, List.of(contingent, bounded, guided));

        WindowAdherence window = ADHERENCE.over(List.of(session), 7, day(0), day(0));

        assertThat(window.overdosed()).isEqualTo(1);
        assertThat(window.dosePercent()).isEqualByComparingTo("100");
    }
}
