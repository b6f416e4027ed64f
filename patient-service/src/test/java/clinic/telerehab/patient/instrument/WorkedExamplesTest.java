package clinic.telerehab.patient.instrument;

import static clinic.telerehab.patient.instrument.InstrumentFixture.definition;
import static clinic.telerehab.patient.instrument.InstrumentFixture.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked examples of clinical.md 3.1, and each boundary that its table names.
class WorkedExamplesTest {
    private static final String ALL_17 = " 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2";

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            NPRS_BACK,  0,                                 0,    MILD,           VALID
            NPRS_BACK,  3,                                 3,    MILD,           VALID
            NPRS_LEG,   4,                                 4,    MODERATE,       VALID
            NPRS_LEG,   7,                                 7,    SEVERE,         VALID
            NPRS_BACK,  -,                                 null, null,           INVALID
            ODI,        2 1 3 0 2 1 1 - 2 1,               28.9, MODERATE,       VALID
            ODI,        3 2 3 2 3 2 2 1 3 2,               46.0, SEVERE,         VALID
            ODI,        1 1 1 1 1 1 1 1 - -,               20.0, MINIMAL,        PRORATED_LOW_CONFIDENCE
            ODI,        1 1 1 1 1 1 1 - - -,               null, null,           INVALID
            ODI,        1 1 1 1 1 1 1 1 1 1,               20.0, MINIMAL,        VALID
            ODI,        2 1 1 1 1 1 1 1 1 1,               22.0, MODERATE,       VALID
            ODI,        5 5 5 5 5 5 5 5 5 5,               100.0, BED_BOUND,     VALID
            TSK17,      2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2, 38,   HIGH,           VALID
            TSK17,      3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3, 47,   HIGH,           VALID
            TSK17,      1 1 1 4 1 1 1 4 1 1 1 4 1 1 1 4 1, 17,   NOT_HIGH,       VALID
            TSK17,      4 4 4 1 4 4 4 1 4 4 4 1 4 4 4 1 4, 68,   HIGH,           VALID
            TSK17,      2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 - -, 37,   NOT_HIGH,       VALID
            TSK17,      2 2 2 2 2 2 2 2 2 2 2 2 2 2 - - -, null, null,           INVALID
            TSK11,      1 1 1 1 1 1 1 1 1 1 1,             11,   NOT_HIGH,       VALID
            TSK11,      4 4 4 4 4 4 4 4 4 4 -,             44,   HIGH,           VALID
            TSK11,      4 4 4 4 4 4 4 4 4 - -,             null, null,           INVALID
            PHQ2,       1 1,                               2,    NEGATIVE,       VALID
            PHQ2,       1 2,                               3,    POSITIVE,       VALID
            PHQ2,       3 -,                               null, null,           INVALID
            GAD2,       0 3,                               3,    POSITIVE,       VALID
            GAD2,       3 3,                               6,    POSITIVE,       VALID
            EARS6,      0 4 4 0 4 0,                       24,   ACCEPTABLE,     VALID
            EARS6,      1 3 3 1 3 2,                       17,   ACCEPTABLE,     VALID
            EARS6,      1 3 3 1 3 3,                       16,   NOT_ACCEPTABLE, VALID
            EARS6,      4 0 0 4 0 -,                       0,    NOT_ACCEPTABLE, VALID
            EARS6,      4 0 0 4 - -,                       null, null,           INVALID
            EVS,        5 30 2,                            150,  MEETS_GUIDANCE, VALID
            EVS,        5 30 1,                            150,  BELOW_GUIDANCE, VALID
            EVS,        5 29 7,                            145,  BELOW_GUIDANCE, VALID
            EVS,        0 0 0,                             0,    BELOW_GUIDANCE, VALID
            PSFS,       2 4 3,                             3.00, null,           VALID
            PSFS,       6 6 5,                             5.67, null,           VALID
            PSFS,       6 6 -,                             null, null,           INVALID
            GROC,       1,                                 1,    NOT_MEANINGFUL, VALID
            GROC,       2,                                 2,    MEANINGFULLY_BETTER, VALID
            GROC,       -5,                                -5,   NOT_MEANINGFUL, VALID
            EFFORT,     10,                                10,   null,           VALID
            CONFIDENCE, 0,                                 0,    null,           VALID
            TECHNIQUE,  5,                                 5,    null,           VALID
            """)
    void scoresAsTheTableSays(String code, String answers, BigDecimal score, String band, ScaleScore.Status status) {
        ScaleScore found = score(code, answers).main();

        assertThat(found.score()).isEqualTo(score);
        assertThat(found.band()).isEqualTo(band);
        assertThat(found.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            1 0 1 0 1 1 1 0 3, 6,    4,    HIGH
            1 0 1 1 1 1 0 0 2, 5,    2,    MEDIUM
            0 0 0 0 1 1 1 0 0, 3,    3,    LOW
            1 1 1 1 0 0 0 0 4, 5,    1,    MEDIUM
            1 1 1 1 1 1 1 1 4, 9,    5,    HIGH
            0 0 0 0 0 0 0 0 2, 0,    0,    LOW
            0 0 0 0 0 0 0 - 0, 0,    null, LOW
            1 1 1 1 1 1 1 - 3, 8,    null, HIGH
            1 1 1 0 0 0 0 - 0, null, null, null
            """)
    void screensBacks(String answers, BigDecimal total, BigDecimal psych, String band) {
        Score found = score("SBST9", answers);

        assertThat(found.main().score()).isEqualTo(total);
        assertThat(found.main().band()).isEqualTo(band);
        assertThat(Objects.requireNonNull(found.of("PSYCH")).score()).isEqualTo(psych);
    }

    @Test
    void scoresTheFearAvoidanceExample() {
        Score found = score("FABQ", "6 4 5 4 3 6 5 0 4 5 6 4 0 0 5 0");

        assertThat(found.main())
                .extracting(ScaleScore::score, ScaleScore::band)
                .containsExactly(BigDecimal.valueOf(16), "HIGH");
        assertThat(found.of("W"))
                .extracting(ScaleScore::score, ScaleScore::band)
                .containsExactly(BigDecimal.valueOf(35), "HIGH");
    }

    @Test
    void scoresFearAtWorkEvenWhenFearOfActivityCanNotBe() {
        Score found = score("FABQ", "0 - 5 4 3 6 6 0 6 6 6 6 0 0 - 0");

        assertThat(found.isInvalid()).isTrue();
        assertThat(found.of("W"))
                .extracting(ScaleScore::score, ScaleScore::band)
                .containsExactly(BigDecimal.valueOf(42), "HIGH");
        assertThat(Objects.requireNonNull(found.of("W")).flags()).containsExactly(ScaleScore.Flag.IMPUTED);
    }

    @Test
    void countsTicksAndFlagsStatementsThatWereNotShown() {
        Definition rmdq = definition("RMDQ24");

        ScaleScore found = Scorer.score(rmdq, Map.of("3", Answer.of(1), "7", Answer.of(1), "9", Answer.of(0)))
                .main();

        assertThat(found.score()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(found.status()).isEqualTo(ScaleScore.Status.VALID);
        assertThat(found.flags()).containsExactly(ScaleScore.Flag.NOT_ALL_SHOWN);
    }

    @Test
    void takesTheHighestOfTwoBoxesOfOneSection() {
        Definition odi = definition("ODI");
        Map<String, Answer> answers = InstrumentFixture.answers(odi, "- 2 3 2 3 2 2 1 3 2");
        answers.put("1", new Answer(List.of(1, 3)));

        assertThat(Scorer.score(odi, answers).main().score()).isEqualTo(new BigDecimal("46.0"));
    }

    @Test
    void asksForTheGlobalChangeOnFifteenPointsToo() {
        Definition groc = definition("GROC").as("FIFTEEN_POINTS");

        ScaleScore found = Scorer.score(groc, Map.of("change", Answer.of(-7))).main();

        assertThat(found.score()).isEqualTo(BigDecimal.valueOf(-7));
        assertThat(found.band()).isNull();
    }

    @Test
    void tellsHowTheScoreCameAbout() {
        ScaleScore found = score("ODI", "2 1 3 0 2 1 1 - 2 1").main();

        assertThat(found.trace().working()).isEqualTo("100 * 13 / 45");
        assertThat(found.trace().missing()).containsExactly("8");
        assertThat(found.flags()).containsExactly(ScaleScore.Flag.PRORATED);
        assertThat(score("TSK17", ALL_17).main().trace().worths())
                .containsEntry("4", 3)
                .containsEntry("5", 2);
    }
}
