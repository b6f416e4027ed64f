package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.Dose;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a patient is to do on one day.
///
/// @param minutes how long all of it takes
/// @param loggedSessions what was logged for that day already
record TodayView(LocalDate localDate, int minutes, List<Item> items, List<UUID> loggedSessions) {

    /// One exercise, told in the patient's language.
    record Item(
            UUID programId,
            UUID itemId,
            String exerciseCode,
            String title,
            Dose dose,
            int minutes,
            List<String> howTo,
            List<String> cues) {}
}
