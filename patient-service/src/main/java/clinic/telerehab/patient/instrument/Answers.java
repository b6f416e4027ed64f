package clinic.telerehab.patient.instrument;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Checks answers against the items they are for. Pure. A refusal names the item and never what was answered.
final class Answers {
    private Answers() {}

    /// What each answered item is worth.
    ///
    /// @throws DomainProblem `answers-not-valid` with the item and the reason
    static Map<String, Integer> worths(Definition definition, Map<String, Answer> answers) {
        Map<String, Item> items = definition.itemsById();
        Map<String, Integer> worths = new HashMap<>();
        answers.forEach((id, answer) -> {
            if (!items.containsKey(id)) {
                // What was sent as an id is not repeated: it may be anything.
                throw new DomainProblem(PatientProblem.ANSWERS_NOT_VALID, Map.of("reason", "UNKNOWN_ITEM"));
            }
            worths.put(id, worth(Objects.requireNonNull(items.get(id)), answer));
        });
        return worths;
    }

    private static int worth(Item item, Answer answer) {
        if (answer.ticked().size() > 1 && !item.highestOfSeveral()) {
            throw refused(item, "SEVERAL_TICKED");
        }
        if (!answer.ticked().stream().allMatch(item::accepts)) {
            throw refused(item, "OUT_OF_RANGE");
        }
        return item.worth(Collections.max(answer.ticked()));
    }

    private static DomainProblem refused(Item item, String reason) {
        return new DomainProblem(PatientProblem.ANSWERS_NOT_VALID, Map.of("item", item.id(), "reason", reason));
    }
}
