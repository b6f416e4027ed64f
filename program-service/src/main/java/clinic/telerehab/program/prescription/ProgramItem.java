package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Exercise;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One exercise of a program, how much of it and when.
///
/// @param itemId stays the same from revision to revision, so that what was done can be followed
/// @param techniqueReviewRequired whether a clinician must have seen it before it gets harder
/// @param rationale why it is prescribed in spite of what speaks against it; for the care team
/// @param note to the patient
/// @param paused true while it is not to be done
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgramItem(
        UUID itemId,
        String exerciseCode,
        int exerciseVersion,
        ItemSnapshot snapshot,
        Dose dose,
        Schedule schedule,
        Contingency contingency,
        @Nullable LadderPlace ladder,
        Place place,
        boolean techniqueReviewRequired,
        @Nullable String rationale,
        @Nullable String note,
        boolean paused) {

    /// The same item with another dose; the estimate of its minutes follows.
    public ProgramItem withDose(Dose newDose) {
        int minutes = ItemMinutes.of(snapshot.minutes(), dose, newDose);
        return with(snapshot.lasting(minutes), newDose, schedule, contingency, paused);
    }

    public ProgramItem withSchedule(Schedule newSchedule) {
        return with(snapshot, dose, newSchedule, contingency, paused);
    }

    public ProgramItem withContingency(Contingency newContingency) {
        return with(snapshot, dose, schedule, newContingency, paused);
    }

    /// Another exercise in the same place of the program, such as the next step of a ladder.
    ///
    /// @param reviewRequired whether the new one must be seen before it gets harder
    public ProgramItem withExercise(
            Exercise exercise, Dose newDose, @Nullable LadderPlace newLadder, boolean reviewRequired) {
        return new ProgramItem(
                itemId,
                exercise.code(),
                exercise.version(),
                ItemSnapshot.of(exercise, ItemMinutes.of(exercise, newDose)),
                newDose,
                schedule,
                contingency,
                newLadder,
                place,
                reviewRequired,
                rationale,
                note,
                paused);
    }

    ProgramItem withSnapshot(ItemSnapshot newSnapshot) {
        return with(newSnapshot, dose, schedule, contingency, paused);
    }

    ProgramItem withId(UUID newId) {
        return new ProgramItem(
                newId,
                exerciseCode,
                exerciseVersion,
                snapshot,
                dose,
                schedule,
                contingency,
                ladder,
                place,
                techniqueReviewRequired,
                rationale,
                note,
                paused);
    }

    public ProgramItem pause() {
        return with(snapshot, dose, schedule, contingency, true);
    }

    public ProgramItem unpause() {
        return with(snapshot, dose, schedule, contingency, false);
    }

    private ProgramItem with(
            ItemSnapshot newSnapshot, Dose newDose, Schedule newSchedule, Contingency newContingency, boolean rests) {
        return new ProgramItem(
                itemId,
                exerciseCode,
                exerciseVersion,
                newSnapshot,
                newDose,
                newSchedule,
                newContingency,
                ladder,
                place,
                techniqueReviewRequired,
                rationale,
                note,
                rests);
    }
}
