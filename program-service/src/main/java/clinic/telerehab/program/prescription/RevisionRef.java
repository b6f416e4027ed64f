package clinic.telerehab.program.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a program asks for from a day on, until a later revision begins. Never changes.
///
/// @param number 1 for what was activated
/// @param effectiveFrom the first day, where the patient is
public record RevisionRef(int number, LocalDate effectiveFrom, List<ProgramItem> items) {
    public RevisionRef {
        items = List.copyOf(items);
    }

    public Optional<ProgramItem> item(UUID itemId) {
        return items.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }
}
