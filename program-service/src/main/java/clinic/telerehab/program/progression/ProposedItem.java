package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.LadderPlace;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.Schedule;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// An item as it is or would be: which exercise, how much and when.
///
/// @param paused true while it is not to be done
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposedItem(String exerciseCode, @Nullable LadderPlace ladder, Dose dose, Schedule schedule, boolean paused) {
    static ProposedItem of(ProgramItem item) {
        return new ProposedItem(item.exerciseCode(), item.ladder(), item.dose(), item.schedule(), item.paused());
    }
}
