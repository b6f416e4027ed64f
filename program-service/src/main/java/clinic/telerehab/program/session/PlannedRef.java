package clinic.telerehab.program.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What other features need to know of a planned session.
///
/// @param itemIds what it asks for, in the order of the program
public record PlannedRef(
        UUID programId, UUID patientId, int revision, LocalDate localDate, List<UUID> itemIds, PlannedStatus status) {
    public PlannedRef {
        itemIds = List.copyOf(itemIds);
    }
}
