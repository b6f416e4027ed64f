package clinic.telerehab.program.session;

import clinic.telerehab.program.catalogue.SequenceGroup;
import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.standing.Emergency;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a patient is to do on one day.
///
/// @param minutes how long all of it takes
/// @param items in the order of the session; none while a red flag stands in the way
/// @param loggedSessions what was logged for that day already, begun or handed in
/// @param programs how each program that has something on that day stands
/// @param nextMorningDue the sessions of the day before whose next morning is not known yet
/// @param blocked why nothing may be done; absent otherwise
@JsonInclude(JsonInclude.Include.NON_NULL)
record TodayView(
        LocalDate localDate,
        int minutes,
        List<Item> items,
        List<UUID> loggedSessions,
        List<Program> programs,
        List<MorningDue> nextMorningDue,
        @Nullable Blocked blocked) {

    /// One exercise, told in the patient's language.
    ///
    /// @param note of the clinician, to the patient
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID programId,
            UUID itemId,
            String exerciseCode,
            String title,
            @Nullable SequenceGroup sequenceGroup,
            Dose dose,
            int minutes,
            List<String> howTo,
            List<String> cues,
            @Nullable String note) {

        static Item of(UUID programId, ProgramItem item, String locale) {
            var text = item.snapshot().text(locale);
            return new Item(
                    programId,
                    item.itemId(),
                    item.exerciseCode(),
                    text.title(),
                    item.snapshot().sequenceGroup(),
                    item.dose(),
                    item.snapshot().minutes(),
                    text.steps(),
                    text.cues(),
                    item.note());
        }
    }

    /// A program on that day.
    ///
    /// @param held absent unless the program is held on that day
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Program(
            UUID programId,
            int revision,
            PlannedStatus status,
            @Nullable Hold held) {}

    /// A rest from the program.
    ///
    /// @param until the first day after it
    /// @param keepWalking whether walking goes on
    record Hold(LocalDate until, boolean keepWalking) {}

    /// A session whose next morning is asked for.
    record MorningDue(UUID sessionId, LocalDate localDate, int version) {}

    /// A red flag that stands in the way.
    record Blocked(UUID sessionId, Emergency emergency) {}
}
