package clinic.telerehab.patient.instrument;

import static clinic.telerehab.patient.instrument.InstrumentFixture.definition;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.instrument.Interpretation.Criterion;
import clinic.telerehab.patient.instrument.Interpretation.Direction;
import clinic.telerehab.patient.instrument.Interpretation.Reliability;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretationTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            RMDQ24   , 14  , 8   , 6    , 42.9  , IMPROVED , true/-/false
            RMDQ24   , 14  , 2   , 12   , 85.7  , IMPROVED , true/-/true
            RMDQ24   , 8   , 14  , -6   , -75.0 , WORSE    , false/-/false
            RMDQ24   , 20  , 16  , 4    , 20.0  , UNCHANGED, false/-/false
            RMDQ24   , 20  , 15  , 5    , 25.0  , IMPROVED , true/-/false
            RMDQ24   , 10  , 7   , 3    , 30.0  , IMPROVED , false/-/false
            PSFS     , 3.00, 5.67, 2.67 , 89.0  , IMPROVED , true/-/-
            PSFS     , 5.67, 3.00, -2.67, -47.1 , WORSE    , false/-/-
            NPRS_BACK, 6   , 4   , 2    , 33.3  , IMPROVED , true/-/false
            NPRS_BACK, 6   , 5   , 1    , 16.7  , UNCHANGED, false/-/false
            NPRS_BACK, 6   , 0   , 6    , 100.0 , IMPROVED , true/-/true
            NPRS_BACK, 0   , 1   , -1   , -     , UNCHANGED, false/-/false
            NPRS_BACK, 0   , 2   , -2   , -     , WORSE    , false/-/false
            ODI      , 46.0, 36.0, 10.0 , 21.7  , IMPROVED , true/-/-
            ODI      , 46.0, 36.1, 9.9  , 21.5  , UNCHANGED, false/-/-
            TSK17    , 45  , 37  , 8    , 17.8  , IMPROVED , true/false/-
            TSK17    , 47  , 37  , 10   , 21.3  , IMPROVED , true/true/-
            TSK17    , 40  , 35  , 5    , 12.5  , UNCHANGED, false/false/-
            FABQ     , 20  , 10  , 10   , 50.0  , IMPROVED , -/true/-
            FABQ     , 20  , 15  , 5    , 25.0  , UNCHANGED, -/false/-
            EARS6    , 10  , 16  , 6    , 60.0  , IMPROVED , true/-/-
            PHQ2     , 4   , 1   , -3   , -75.0 , -        , -/-/-
            """)
    void comparesWithTheBaseline(
            String code,
            BigDecimal baseline,
            BigDecimal score,
            BigDecimal delta,
            BigDecimal percent,
            Direction direction,
            String micAndMdcAndRecovered) {
        Interpretation found = interpret(code, score, baseline, Criterion.EITHER);

        assertThat(found.delta()).isEqualByComparingTo(delta);
        assertThat(found.deltaPercent()).isEqualTo(percent);
        assertThat(found.direction()).isEqualTo(direction);
        assertThat("%s/%s/%s"
                        .formatted(found.micReached(), found.mdcExceeded(), found.recovered())
                        .replace("null", "-"))
                .isEqualTo(micAndMdcAndRecovered);
    }

    @ParameterizedTest
    @CsvSource({"10, 7, UNCHANGED", "20, 15, UNCHANGED", "14, 8, IMPROVED", "8, 14, WORSE", "0, 6, WORSE"})
    void asksForBothThresholdsWhereTheClinicWantsBoth(BigDecimal baseline, BigDecimal score, Direction direction) {
        assertThat(interpret("RMDQ24", score, baseline, Criterion.BOTH).direction())
                .isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, MEDIUM, IMPROVED", "LOW, MEDIUM, WORSE", "LOW, LOW, UNCHANGED", "HIGH, LOW, IMPROVED"})
    void goesByTheBandWherePointsSayNothing(String before, String now, Direction direction) {
        Scale scale = definition("SBST9").scoreScale();

        Interpretation found = Interpretation.of(
                scale, of(BigDecimal.valueOf(4), now), of(BigDecimal.valueOf(5), before), Criterion.EITHER);

        assertThat(Objects.requireNonNull(found).direction()).isEqualTo(direction);
    }

    @Test
    void comparesAFirstScoreWithNothing() {
        Interpretation found = Interpretation.of(
                definition("NPRS_BACK").scoreScale(), of(BigDecimal.ZERO, "MILD"), null, Criterion.EITHER);

        assertThat(Objects.requireNonNull(found).direction()).isNull();
        assertThat(found.delta()).isNull();
        assertThat(found.recovered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14, 8, NORMAL", "3, 8, INSENSITIVE_RANGE", "21, 14, INSENSITIVE_RANGE", "20, 4, NORMAL"})
    void saysWhereTheInstrumentHardlyMoves(BigDecimal baseline, BigDecimal score, Reliability reliability) {
        assertThat(interpret("RMDQ24", score, baseline, Criterion.EITHER).reliability())
                .isEqualTo(reliability);
    }

    @Test
    void trustsAProratedScoreLess() {
        Definition odi = definition("ODI");
        Score prorated = InstrumentFixture.score("ODI", "1 1 1 1 1 1 1 1 - -");

        Interpretation found = Interpretation.of(odi.scoreScale(), prorated.main(), null, Criterion.EITHER);

        assertThat(Objects.requireNonNull(found).reliability()).isEqualTo(Reliability.LOW_CONFIDENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "NPRS_BACK, 4, 6, true",
        "NPRS_BACK, 1, 2, false",
        "NPRS_BACK, 6, 4, false",
        "FABQ, 10, 13, true",
        "PHQ2, 0, 6, false"
    })
    void isWorseByTheMinimalImportantChange(String code, BigDecimal baseline, BigDecimal score, boolean worse) {
        assertThat(interpret(code, score, baseline, Criterion.EITHER)
                        .isWorseByMic(definition(code).change()))
                .isEqualTo(worse);
    }

    private static Interpretation interpret(String code, BigDecimal score, BigDecimal baseline, Criterion criterion) {
        Scale scale = definition(code).scoreScale();
        return Objects.requireNonNull(Interpretation.of(scale, of(score, null), of(baseline, null), criterion));
    }

    private static ScaleScore of(BigDecimal score, @Nullable String band) {
        return new ScaleScore(
                Scale.TOTAL,
                score,
                band,
                ScaleScore.Status.VALID,
                java.util.Set.of(),
                new ScaleScore.Trace(Map.of(), java.util.List.of(), ""));
    }
}
