package clinic.telerehab.patient.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The questions of the screening in one language.
///
/// @param locale the language of the texts, which may not be the one that was asked for
record ScreeningQuestionsView(
        String code, int version, String locale, List<Answer> answers, List<QuestionView> questions) {
    private static final String OTHERWISE = "en";

    /// One question.
    record QuestionView(String id, String text) {}

    static ScreeningQuestionsView of(ScreeningDefinition definition, String wanted) {
        Map<String, String> any = definition.questions().getFirst().text();
        String language = any.containsKey(wanted) ? wanted : wanted.substring(0, 2);
        String locale = any.containsKey(language) ? language : OTHERWISE;
        return new ScreeningQuestionsView(
                definition.code(),
                definition.version(),
                locale,
                List.of(Answer.values()),
                definition.questions().stream()
                        .map(question -> new QuestionView(
                                question.id(),
                                Objects.requireNonNull(question.text().get(locale))))
                        .toList());
    }
}
