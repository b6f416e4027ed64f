package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One item of a program, as it was prescribed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemView(
        UUID itemId,
        String exerciseCode,
        int exerciseVersion,
        Dose dose,
        @Nullable Set<DayOfWeek> daysOfWeek,
        @Nullable Integer timesPerWeek,
        Contingency contingency,
        @Nullable LadderPlace ladder,
        Place place,
        boolean techniqueReviewRequired,
        @Nullable String rationale,
        @Nullable String note,
        boolean paused,
        ItemSnapshot snapshot) {

    static ItemView of(ProgramItem item) {
        return new ItemView(
                item.itemId(),
                item.exerciseCode(),
                item.exerciseVersion(),
                item.dose(),
                item.schedule().daysOfWeek(),
                item.schedule().timesPerWeek(),
                item.contingency(),
                item.ladder(),
                item.place(),
                item.techniqueReviewRequired(),
                item.rationale(),
                item.note(),
                item.paused(),
                item.snapshot());
    }
}
