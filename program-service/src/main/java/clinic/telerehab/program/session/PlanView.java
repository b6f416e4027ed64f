package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramItem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A patient's plan over some days, both ends included.
///
/// @param days in their order; days of rest are absent
record PlanView(LocalDate from, LocalDate to, List<Day> days) {

    /// What one program asks for on one day.
    ///
    /// @param minutes how long all of it takes
    record Day(LocalDate localDate, UUID programId, int revision, PlannedStatus status, int minutes, List<Item> items) {

        static Day of(PlannedSession day, List<ProgramItem> items, String locale) {
            return new Day(
                    day.localDate(),
                    day.programId(),
                    day.revision(),
                    day.status(),
                    items.stream().mapToInt(item -> item.snapshot().minutes()).sum(),
                    items.stream().map(item -> Item.of(item, locale)).toList());
        }
    }

    /// One exercise, in the patient's language.
    record Item(UUID itemId, String exerciseCode, String title, int minutes) {
        static Item of(ProgramItem item, String locale) {
            return new Item(
                    item.itemId(),
                    item.exerciseCode(),
                    item.snapshot().text(locale).title(),
                    item.snapshot().minutes());
        }
    }
}
