package clinic.telerehab.program.session;

import static clinic.telerehab.program.session.Refs.dose;
import static clinic.telerehab.program.session.Refs.item;
import static clinic.telerehab.program.session.Refs.pyramid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.ProgramItem;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    private static final Completion RULE = new Completion(0.8, 0.2, "", null);

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,      false, DONE
            0.8,    false, DONE
            0.7999, false, PARTIAL
            0.2,    true,  PARTIAL
            0.1999, false, PLANNED
            0.1999, true,  MISSED
            0,      true,  MISSED
            """)
    void tellsDoneFromPartialFromMissed(double fraction, boolean isOver, PlannedStatus status) {
        assertThat(RULE.of(fraction, isOver)).isEqualTo(status);
    }

    /// Sets, repetitions, hold and minutes prescribed; then done.
    @ParameterizedTest
    @CsvSource(textBlock = """
            3/8/-/-,  3/8/-/-,   1
            3/8/-/-,  2/8/-/-,   0.6667
            3/8/-/-,  3/12/-/-,  1
            3/8/-/-,  -/-/-/-,   0
            3/5/10/-, 3/5/10/-,  1
            3/5/10/-, 3/5/5/-,   0.5
            3/5/10/-, 3/5/-/-,   1
            3/-/20/-, 2/-/20/-,  0.6667
            3/-/20/-, 3/1/10/-,  0.5
            -/-/-/20, -/-/-/15,  0.75
            -/-/-/20, -/-/-/-,   0
            """)
    void countsWhatWasDoneInTheUnitOfTheDose(String prescribed, String done, double fraction) {
        List<@Nullable Integer> asked = figures(prescribed);
        List<@Nullable Integer> did = figures(done);
        Dose dose = dose(asked.get(0), asked.get(1), asked.get(2), asked.get(3));

        double counted = done(UUID.randomUUID(), did.get(0), did.get(1), did.get(2), did.get(3))
                .fractionOf(dose);

        assertThat(counted).isCloseTo(fraction, within(0.0001));
    }

    private static List<@Nullable Integer> figures(String listed) {
        List<@Nullable Integer> figures = new ArrayList<>();
        for (String figure : listed.split("/", -1)) {
            figures.add(figure.equals("-") ? null : Integer.valueOf(figure));
        }
        return figures;
    }

    @Test
    void countsTheRungsOfAPyramid() {
        var twoRungs = done(UUID.randomUUID(), 2, null, null, null);

        assertThat(twoRungs.fractionOf(pyramid(5, 3, 1))).isCloseTo(8.0 / 9, within(0.0001));
    }

    @Test
    void addsUpTwoSessionsOfADayButLetsNoItemMakeUpForAnother() {
        ProgramItem one = item("BIRD-DOG-1", dose(4, 5, null, null), DayOfWeek.MONDAY);
        ProgramItem other = item("WALK", dose(null, null, null, 20), DayOfWeek.MONDAY);

        double fraction = Completion.fraction(
                List.of(one, other),
                List.of(done(one.itemId(), 2, 5, null, null), done(one.itemId(), 4, 5, null, null)));

        assertThat(fraction).isEqualTo(0.5);
    }

    @Test
    void callsFourItemsOfFiveDone() {
        List<ProgramItem> items = java.util.stream.IntStream.range(0, 5)
                .mapToObj(n -> item("WALK", dose(null, null, null, 10), DayOfWeek.MONDAY))
                .toList();
        List<DoneItem> done = items.stream()
                .limit(4)
                .map(item -> done(item.itemId(), null, null, null, 10))
                .toList();

        assertThat(RULE.of(Completion.fraction(items, done), true)).isEqualTo(PlannedStatus.DONE);
    }

    @Property
    void neverExceedsTheWholeAndNeverShrinksByDoingMore(
            @ForAll @IntRange(max = 20) int sets, @ForAll @IntRange(max = 99) int reps) {
        Dose dose = dose(3, 10, null, null);

        double less = done(UUID.randomUUID(), sets, reps, null, null).fractionOf(dose);
        double more = done(UUID.randomUUID(), sets, reps + 1, null, null).fractionOf(dose);

        assertThat(less).isBetween(0.0, 1.0);
        assertThat(more).isGreaterThanOrEqualTo(less);
    }

    private static DoneItem done(
            UUID item,
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer hold,
            @Nullable Integer minutes) {
        return new DoneItem(item, sets, reps, hold, minutes, null, null, null, null, null, null);
    }
}
