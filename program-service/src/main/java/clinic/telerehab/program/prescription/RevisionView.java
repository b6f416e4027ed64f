package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A revision as it was made.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID programId,
        int number,
        LocalDate effectiveFrom,
        Origin origin,
        String author,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        Instant createdAt,
        List<ItemView> items,
        Validation validation) {

    static RevisionView of(ProgramRevision revision) {
        return new RevisionView(
                revision.programId(),
                revision.number(),
                revision.effectiveFrom(),
                revision.origin(),
                revision.author(),
                revision.onBehalfOf(),
                revision.reason(),
                revision.createdAt(),
                revision.items().stream().map(ItemView::of).toList(),
                revision.validation());
    }
}
