package clinic.telerehab.patient.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.episode.ScreeningOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final Screening SCREENING = new Screening(ScreeningFile.read("/screening/REDFLAG_LBP-1.json"));
    private static final List<String> QUESTIONS = SCREENING.definition().questions().stream()
            .map(ScreeningDefinition.Question::id)
            .toList();

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''             | 50 | CLEAR     | ''
            RF01           | 50 | EMERGENCY | RF01
            RF02           | 50 | EMERGENCY | RF02
            RF03           | 50 | EMERGENCY | RF03
            RF04           | 50 | EMERGENCY | RF04
            RF05           | 50 | CLEAR     | ''
            RF01 RF05      | 50 | EMERGENCY | RF01 RF05
            RF02 RF05      | 50 | EMERGENCY | RF02 RF05
            RF03 RF05      | 50 | EMERGENCY | RF03
            RF06           | 50 | URGENT    | RF06
            RF07           | 50 | URGENT    | RF07
            RF08           | 50 | URGENT    | RF08
            RF09           | 50 | URGENT    | RF09
            RF10           | 50 | CAUTION   | RF10
            RF11           | 50 | CAUTION   | RF11
            RF12           | 50 | CAUTION   | RF12
            RF11 RF12      | 50 | URGENT    | RF11 RF12
            RF13           | 50 | URGENT    | RF13
            RF14           | 19 | CAUTION   | RF14
            RF14           | 20 | CLEAR     | ''
            RF14           | 55 | CLEAR     | ''
            RF14           | 56 | CAUTION   | RF14
            RF15           | 50 | CAUTION   | RF15
            RF16           | 50 | CAUTION   | RF16
            RF17           | 44 | CAUTION   | RF17
            RF17           | 45 | CLEAR     | ''
            RF06 RF10      | 50 | URGENT    | RF06 RF10
            RF01 RF06 RF10 | 50 | EMERGENCY | RF01 RF06 RF10
            """)
    void leadsFromTheFlagsToTheOutcome(String yes, int age, ScreeningOutcome outcome, String flags) {
        var result = SCREENING.assess(answers(words(yes), Answer.YES), age);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.flags()).isEqualTo(words(flags));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF01", "RF02", "RF03", "RF04"})
    void countsNotToKnowAsYesWhereItIsAnEmergency(String unsure) {
        var result = SCREENING.assess(answers(List.of(unsure), Answer.UNSURE), 50);

        assertThat(result.outcome()).isEqualTo(ScreeningOutcome.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF06", "RF08", "RF10", "RF13", "RF16"})
    void countsNotToKnowAsNoElsewhere(String unsure) {
        var result = SCREENING.assess(answers(List.of(unsure), Answer.UNSURE), 50);

        assertThat(result.outcome()).isEqualTo(ScreeningOutcome.CLEAR);
    }

    @Test
    void saysWhichQuestionsAreOpen() {
        var result = SCREENING.assess(Map.of("RF10", Answer.YES), 50);

        assertThat(result.missing()).hasSize(16).doesNotContain("RF10");
        assertThat(result.isConclusive()).isFalse();
    }

    @Test
    void neverWaitsForTheOtherAnswersInAnEmergency() {
        var result = SCREENING.assess(Map.of("RF01", Answer.YES), 50);

        assertThat(result.isConclusive()).isTrue();
    }

    @Test
    void tagsWhatFragileBonesMeanForTheExercises() {
        var result = SCREENING.assess(answers(List.of("RF12"), Answer.YES), 50);

        assertThat(result.tags()).containsExactly(ContraindicationTag.OSTEOPOROSIS);
    }

    @Property
    void isNeverLoweredByAnotherYes(
            @ForAll("someAnswers") Map<String, Answer> answers,
            @ForAll("aQuestion") String question,
            @ForAll @IntRange(max = 110) int age) {
        Map<String, Answer> more = new HashMap<>(answers);
        more.put(question, Answer.YES);

        var before = SCREENING.assess(answers, age);
        var after = SCREENING.assess(more, age);

        assertThat(after.outcome()).isGreaterThanOrEqualTo(before.outcome());
        assertThat(after.flags()).containsAll(before.flags());
    }

    @Provide
    Arbitrary<Map<String, Answer>> someAnswers() {
        return Arbitraries.maps(aQuestion(), Arbitraries.of(Answer.class)).ofMaxSize(QUESTIONS.size());
    }

    @Provide
    Arbitrary<String> aQuestion() {
        return Arbitraries.of(QUESTIONS);
    }

    private static Map<String, Answer> answers(List<String> ids, Answer given) {
        Map<String, Answer> answers = new HashMap<>();
        QUESTIONS.forEach(id -> answers.put(id, ids.contains(id) ? given : Answer.NO));
        return answers;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
