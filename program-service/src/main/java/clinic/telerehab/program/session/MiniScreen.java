package clinic.telerehab.program.session;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The questions before each session (clinical.md 3.2). Pure; the questions are data in `rules/mini-screen.v1.json`.
final class MiniScreen {
    private static final String YES = "YES";
    private static final String UNSURE = "UNSURE";

    private final Map<String, Question> byId;

    /// @throws IllegalStateException for a file that contradicts itself
    MiniScreen(List<Question> questions) {
        byId = questions.stream().collect(Collectors.toUnmodifiableMap(Question::id, Function.identity()));
        if (byId.isEmpty()) {
            throw new IllegalStateException("a mini-screen without questions");
        }
    }

    /// What a yes means.
    enum Effect {
        EMERGENCY,
        URGENT
    }

    /// One row of the file.
    record Question(
            String id,
            String when,
            Effect effect,
            String fact,
            @Nullable String approvedBy) {}

    /// The questions whose answers stop the session: any yes, and unsure where a yes would be an emergency. A question
    /// that the file does not have counts as one: an app that asks more is no less heard.
    SortedSet<String> flags(@Nullable PreCheck preCheck) {
        SortedSet<String> flags = new TreeSet<>();
        if (preCheck != null && preCheck.redFlags() != null) {
            preCheck.redFlags().entrySet().stream()
                    .filter(answer -> stops(answer.getKey(), answer.getValue()))
                    .forEach(answer -> flags.add(answer.getKey()));
        }
        return flags;
    }

    private boolean stops(String id, String answer) {
        Question question = byId.get(id);
        boolean isEmergency = question == null || question.effect() == Effect.EMERGENCY;
        return answer.equals(YES) || isEmergency && answer.equals(UNSURE);
    }
}
