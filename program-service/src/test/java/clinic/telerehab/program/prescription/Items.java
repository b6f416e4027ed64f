package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.ShippedExercises;
import com.github.f4b6a3.uuid.UuidCreator;

/// Items of the shipped catalogue, for tests that need no service.
public final class Items {
    private Items() {}

    /// With the dose that the catalogue begins with, three times a week at home.
    public static ProgramItem of(String exerciseCode) {
        return of(exerciseCode, Dose.of(ShippedExercises.of(exerciseCode).defaultDose()), Schedule.timesAWeek(3));
    }

    public static ProgramItem of(String exerciseCode, Dose dose, Schedule schedule) {
        Exercise exercise = ShippedExercises.of(exerciseCode);
        var ladder = exercise.ladderRef();
        return new ProgramItem(
                UuidCreator.getTimeOrderedEpoch(),
                exercise.code(),
                exercise.version(),
                ItemSnapshot.of(exercise, ItemMinutes.of(exercise, dose)),
                dose,
                schedule,
                Contingency.SYMPTOM_GUIDED,
                ladder == null ? null : new LadderPlace(ladder.code(), ladder.step()),
                Place.HOME,
                exercise.supervision().equals("TECHNIQUE_REVIEW"),
                null,
                null,
                false);
    }
}
