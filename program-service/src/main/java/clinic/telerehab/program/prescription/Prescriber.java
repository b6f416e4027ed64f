package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.problem.ProgramProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the items of a program out of what a clinician asks for and what the catalogue has.
@ApplicationScoped
class Prescriber {
    private static final String TECHNIQUE_REVIEW = "TECHNIQUE_REVIEW";

    private final Catalogue catalogue;

    Prescriber(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<ProgramItem> items(List<ItemRequest> requests) {
        return requests.stream().map(this::item).toList();
    }

    private ProgramItem item(ItemRequest request) {
        var exercise = catalogue
                .find(request.exerciseCode())
                .orElseThrow(() -> new DomainProblem(ProgramProblem.EXERCISE_UNKNOWN));
        var asked = request.dose();
        var dose = asked == null ? Dose.of(exercise.defaultDose()) : asked.dose();
        var course = request.contingency();
        return new ProgramItem(
                request.itemId(),
                exercise.code(),
                exercise.version(),
                ItemSnapshot.of(exercise, ItemMinutes.of(exercise, dose)),
                dose,
                request.schedule(),
                course == null ? Contingency.SYMPTOM_GUIDED : course.contingency(),
                ladder(request, exercise),
                Objects.requireNonNullElse(request.place(), Place.HOME),
                Objects.requireNonNullElseGet(
                        request.techniqueReviewRequired(),
                        () -> exercise.supervision().equals(TECHNIQUE_REVIEW)),
                request.rationale(),
                request.note(),
                Boolean.TRUE.equals(request.paused()));
    }

    private static @Nullable LadderPlace ladder(ItemRequest request, Exercise exercise) {
        var asked = request.ladder();
        if (asked != null) {
            return new LadderPlace(asked.code(), asked.step());
        }
        var own = exercise.ladderRef();
        return own == null ? null : new LadderPlace(own.code(), own.step());
    }
}
