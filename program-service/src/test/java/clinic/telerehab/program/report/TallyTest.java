package clinic.telerehab.program.report;

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

class TallyTest {
    @Provide
    Arbitrary<List<Tally>> quarters() {
        return tallies(0, 20).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Tally>> small() {
        return tallies(0, Tally.FEWEST - 1).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<Tally> tallies(int fewest, int most) {
        return Arbitraries.integers()
                .between(fewest, most)
                .flatMap(patients -> Combinators.combine(
                                Arbitraries.integers().between(0, 100 * patients),
                                Arbitraries.integers().between(0, patients))
                        .as((percents, green) -> new Tally(patients, BigDecimal.valueOf(percents), green)));
    }

    private static int told(List<Tally> quarters) {
        return Tally.sum(quarters).map(Tally::patients).orElse(0);
    }

    /// Whatever few people's quarter holds makes no difference to what is told.
    @Property
    void tellsTheSameWhateverFewPeopleDid(@ForAll("quarters") List<Tally> quarters, @ForAll("small") List<Tally> few) {
        List<Tally> together = new ArrayList<>(quarters);
        together.addAll(few);

        assertThat(Tally.sum(together)).isEqualTo(Tally.sum(quarters));
    }

    /// A longer window less a shorter one leaves nobody, or at least five.
    @Property
    void leavesNobodyAloneWhenReportsAreSubtracted(
            @ForAll("quarters") List<Tally> shorter, @ForAll("quarters") List<Tally> further) {
        List<Tally> longer = new ArrayList<>(shorter);
        longer.addAll(further);

        int left = told(longer) - told(shorter);

        assertThat(left).isEqualTo(told(further));
        assertThat(left == 0 || left >= Tally.FEWEST).isTrue();
    }
}
