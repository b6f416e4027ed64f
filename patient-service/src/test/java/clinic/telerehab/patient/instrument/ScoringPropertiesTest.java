package clinic.telerehab.patient.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every instrument, whatever is answered.
class ScoringPropertiesTest {
    /// An instrument and answers to it, some of them missing.
    record Filled(Definition definition, Map<String, Answer> answers) {
        Score score() {
            return Scorer.score(definition, answers);
        }
    }

    @Provide
    Arbitrary<Filled> filled() {
        return Arbitraries.of(InstrumentFixture.all()).flatMap(definition -> fill(definition, 0.15));
    }

    @Provide
    Arbitrary<Filled> complete() {
        return Arbitraries.of(InstrumentFixture.all()).flatMap(definition -> fill(definition, 0));
    }

    private static Arbitrary<Filled> fill(Definition definition, double missing) {
        List<Arbitrary<Integer>> values = definition.items().stream()
                .<Arbitrary<Integer>>map(item ->
                        Arbitraries.integers().between(item.min(), item.max()).injectNull(missing))
                .toList();
        return Combinators.combine(values).as(all -> new Filled(definition, answers(definition, all)));
    }

    private static Map<String, Answer> answers(Definition definition, List<Integer> values) {
        Map<String, Answer> answers = new HashMap<>();
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) != null) {
                answers.put(definition.items().get(index).id(), Answer.of(values.get(index)));
            }
        }
        return answers;
    }

    @Property
    void staysInTheRangeOfTheScale(@ForAll("filled") Filled filled) {
        for (Scale scale : filled.definition().scales()) {
            BigDecimal score =
                    Objects.requireNonNull(filled.score().of(scale.code())).score();
            if (score != null) {
                assertThat(Range.of(filled.definition(), scale).contains(score)).isTrue();
            }
        }
    }

    @Property
    void hasAScoreExactlyWhenItIsNotInvalid(@ForAll("filled") Filled filled) {
        assertThat(filled.score().scales())
                .allMatch(score -> (score.score() == null) == (score.status() == ScaleScore.Status.INVALID));
    }

    @Property
    void isNeverInvalidOnceAllIsAnswered(@ForAll("complete") Filled filled) {
        assertThat(filled.score().scales()).allMatch(score -> score.status() == ScaleScore.Status.VALID);
    }

    @Property
    void findsABandForEveryScoreOfABandedScale(@ForAll("complete") Filled filled) {
        for (Scale scale : filled.definition().scales()) {
            String band =
                    Objects.requireNonNull(filled.score().of(scale.code())).band();

            assertThat(band == null).isEqualTo(scale.bands().isEmpty());
        }
    }

    @Property
    void neverFallsWhenOneAnswerIsWorthMore(@ForAll("complete") Filled filled, @ForAll int which) {
        List<Item> items = filled.definition().items();
        Item item = items.get(Math.floorMod(which, items.size()));
        int before =
                Objects.requireNonNull(filled.answers().get(item.id())).ticked().getFirst();
        int after = item.reversed() ? before - 1 : before + 1;
        Assume.that(item.accepts(after));
        Map<String, Answer> more = new HashMap<>(filled.answers());
        more.put(item.id(), Answer.of(after));

        BigDecimal risen = new Filled(filled.definition(), more).score().main().score();

        assertThat(risen).isGreaterThanOrEqualTo(filled.score().main().score());
    }

    @Property
    void comesToTheSameAgain(@ForAll("filled") Filled filled) {
        assertThat(filled.score()).isEqualTo(filled.score());
    }

    @Property
    void acceptsItsOwnScoreAsATotalFromPaper(@ForAll("complete") Filled filled) {
        Map<String, BigDecimal> totals = new HashMap<>();
        filled.score().scales().forEach(score -> totals.put(score.scale(), Objects.requireNonNull(score.score())));

        Score copied = Scorer.transcribed(filled.definition(), totals);

        assertThat(copied.main().score()).isEqualTo(filled.score().main().score());
        assertThat(copied.main().band()).isEqualTo(filled.score().main().band());
    }
}
