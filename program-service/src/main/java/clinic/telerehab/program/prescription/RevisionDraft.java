package clinic.telerehab.program.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A revision to be made.
///
/// @param author the login, or `system:` and the name of what decides
/// @param onBehalfOf the login of the clinician who delegated it; null when nobody did
/// @param reason a code or a sentence of the clinician
/// @param effectiveFrom the first day, where the patient is
public record RevisionDraft(
        Origin origin,
        String author,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        LocalDate effectiveFrom,
        List<ProgramItem> items) {
    public RevisionDraft {
        items = List.copyOf(items);
    }

    /// The same from another day on.
    RevisionDraft on(LocalDate day, List<ProgramItem> others) {
        return new RevisionDraft(origin, author, onBehalfOf, reason, day, others);
    }

    Optional<ProgramItem> item(UUID itemId) {
        return items.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }

    /// What a revision comes from.
    public enum Origin {
        CLINICIAN,
        PROGRESSION,
        TECHNIQUE,
        SYSTEM
    }
}
