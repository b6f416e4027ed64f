package clinic.telerehab.program.prescription;

import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.prescription.WeeklyDose.Shares;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the rules say of a program, and what a week of it comes to.
///
/// @param blocks what forbids to start it
/// @param warnings what asks for an answer
/// @param notAsked the rules that need the patient's context, when it can't be had
/// @param contextAsOf when that context was read; absent without one
/// @param weeklyDose minutes of work a week by code
/// @param minutesByDay minutes of each session at home, rests included
/// @param longestSession the longest of them
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValidationView(
        List<Finding> blocks,
        List<Finding> warnings,
        List<String> notAsked,
        @Nullable Instant contextAsOf,
        Shares weeklyDose,
        Map<DayOfWeek, Integer> minutesByDay,
        int longestSession) {

    static ValidationView of(
            Judgement judgement, List<ProgramItem> items, Shares dose, @Nullable ClinicalContext context) {
        return new ValidationView(
                judgement.blocks(),
                judgement.warnings(),
                judgement.notAsked(),
                context == null ? null : context.asOf(),
                dose,
                SessionMinutes.byDay(items),
                SessionMinutes.longest(items));
    }
}
