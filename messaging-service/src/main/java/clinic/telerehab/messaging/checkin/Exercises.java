package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import java.util.List;
import java.util.UUID;

/// Which exercises a check-in is about. Pure.
final class Exercises {
    private Exercises() {}

    /// Those that were asked for; where none were named, those that the patient says.
    ///
    /// @throws DomainProblem `exercise-not-named` when nobody names one
    static List<ExerciseRef> shown(List<ExerciseRef> asked, List<ExerciseRef> named) {
        if (!asked.isEmpty()) {
            return asked;
        }
        if (named.isEmpty()) {
            throw new DomainProblem(MessagingProblem.EXERCISE_NOT_NAMED);
        }
        return named;
    }

    /// @throws DomainProblem `exercise-not-in-check-in` when it is not among them
    static ExerciseRef require(List<ExerciseRef> exercises, UUID itemId) {
        return exercises.stream()
                .filter(exercise -> exercise.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new DomainProblem(MessagingProblem.EXERCISE_NOT_IN_CHECK_IN));
    }
}
