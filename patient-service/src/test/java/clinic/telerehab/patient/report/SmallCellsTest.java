package clinic.telerehab.patient.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SmallCellsTest {
    @Provide
    Arbitrary<List<Tally>> quarters() {
        return tallies(0, 20).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Tally>> small() {
        return tallies(0, SmallCells.FEWEST - 1).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<Tally> tallies(int fewest, int most) {
        return Arbitraries.integers()
                .between(fewest, most)
                .flatMap(episodes -> Combinators.combine(
                                Arbitraries.integers().between(-24 * episodes, 24 * episodes),
                                Arbitraries.integers().between(0, episodes))
                        .as((gained, reached) -> new Tally(episodes, BigDecimal.valueOf(gained), reached)));
    }

    private static int told(List<Tally> quarters) {
        return SmallCells.sum(quarters).map(Tally::episodes).orElse(0);
    }

    @Property
    void neverTellsOfFewerThanFive(@ForAll("quarters") List<Tally> quarters) {
        assertThat(told(quarters))
                .satisfiesAnyOf(
                        none -> assertThat(none).isZero(),
                        some -> assertThat(some).isGreaterThanOrEqualTo(SmallCells.FEWEST));
    }

    /// Whatever few people's quarter holds makes no difference to what is told.
    @Property
    void tellsTheSameWhateverFewPeopleCameTo(
            @ForAll("quarters") List<Tally> quarters, @ForAll("small") List<Tally> few) {
        List<Tally> together = new ArrayList<>(quarters);
        together.addAll(few);

        assertThat(SmallCells.sum(together)).isEqualTo(SmallCells.sum(quarters));
    }

    /// A longer window less a shorter one leaves nobody, or at least five.
    @Property
    void leavesNobodyAloneWhenReportsAreSubtracted(
            @ForAll("quarters") List<Tally> shorter, @ForAll("quarters") List<Tally> further) {
        List<Tally> longer = new ArrayList<>(shorter);
        longer.addAll(further);

        int left = told(longer) - told(shorter);

        assertThat(left).isEqualTo(told(further));
        assertThat(left)
                .satisfiesAnyOf(
                        none -> assertThat(none).isZero(),
                        some -> assertThat(some).isGreaterThanOrEqualTo(SmallCells.FEWEST));
    }
}
