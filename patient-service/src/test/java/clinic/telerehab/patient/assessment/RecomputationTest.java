package clinic.telerehab.patient.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.episode.EpisodeStatus;
import clinic.telerehab.patient.instrument.Answer;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.InstrumentFixture;
import clinic.telerehab.patient.instrument.Item;
import clinic.telerehab.patient.instrument.ScaleScore;
import clinic.telerehab.patient.instrument.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Every stored score is reckoned again from what was stored beside it, to the last decimal and the last trace.
class RecomputationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final EpisodeRef EPISODE =
            new EpisodeRef(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), EpisodeStatus.ACTIVE, NOW);

    @Provide
    Arbitrary<Filling> fillings() {
        return Arbitraries.of(InstrumentFixture.shipped().current().toList()).flatMap(RecomputationTest::filling);
    }

    private static Arbitrary<Filling> filling(Definition definition) {
        Map<String, String> named =
                definition.namedItems() == null ? Map.of() : Map.of("a", "one", "b", "two", "c", "three");
        List<Arbitrary<Integer>> values = definition.naming(named.keySet()).items().stream()
                .<Arbitrary<Integer>>map(item ->
                        Arbitraries.integers().between(item.min(), item.max()).injectNull(0.1))
                .toList();
        return Combinators.combine(values)
                .as(all -> new Filling(
                        definition,
                        definition.usualVariant(),
                        named,
                        answers(
                                definition
                                        .naming(new java.util.TreeSet<>(named.keySet()))
                                        .items(),
                                all),
                        null));
    }

    private static Map<String, Answer> answers(List<Item> items, List<Integer> values) {
        Map<String, Answer> answers = new HashMap<>();
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) != null) {
                answers.put(items.get(index).id(), Answer.of(values.get(index)));
            }
        }
        return answers;
    }

    @Property
    void comesToWhatIsStored(@ForAll("fillings") Filling filling) {
        Assessment stored = stored(filling, AssessmentMode.CLINICIAN);

        Score again = read(stored, filling).score();

        assertThat(again).isEqualTo(readScores(stored));
    }

    @Property
    void comesToWhatIsStoredOfATotalFromPaper(@ForAll("fillings") Filling filling) {
        Map<String, BigDecimal> totals = new HashMap<>();
        Score score = filling.score();
        for (ScaleScore each : score.scales()) {
            if (each.score() != null) {
                totals.put(each.scale(), each.score());
            }
        }
        net.jqwik.api.Assume.that(!score.isInvalid());
        var paper = new Filling(filling.definition(), filling.variant(), filling.namedItems(), null, totals);
        Assessment stored = stored(paper, AssessmentMode.PAPER_TOTAL);

        assertThat(read(stored, paper).score()).isEqualTo(readScores(stored));
    }

    private static Assessment stored(Filling filling, AssessmentMode mode) {
        var request = new RecordAssessmentRequest(
                filling.definition().code(),
                null,
                filling.variant(),
                mode,
                "ADHOC",
                filling.answers(),
                filling.namedItems(),
                filling.totals(),
                NOW);
        return Assessment.record(UUID.randomUUID(), EPISODE, request, filling, "somebody", NOW);
    }

    /// As it comes back from its columns.
    private static Filling read(Assessment stored, Filling filling) {
        var answers = new AnswersConverter();
        var totals = new TotalsConverter();
        var named = new NamedItemsConverter();
        return new Filling(
                filling.definition(),
                stored.variant(),
                Objects.requireNonNull(
                        named.convertToEntityAttribute(named.convertToDatabaseColumn(stored.namedItems()))),
                answers.convertToEntityAttribute(answers.convertToDatabaseColumn(stored.answers())),
                totals.convertToEntityAttribute(totals.convertToDatabaseColumn(stored.totals())));
    }

    private static Score readScores(Assessment stored) {
        var scores = new ScoreConverter();
        return Objects.requireNonNull(scores.convertToEntityAttribute(scores.convertToDatabaseColumn(stored.scores())));
    }
}
