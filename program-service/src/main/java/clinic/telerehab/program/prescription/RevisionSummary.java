package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A revision as a list shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionSummary(
        int number,
        LocalDate effectiveFrom,
        Origin origin,
        String author,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        Instant createdAt) {

    static RevisionSummary of(ProgramRevision revision) {
        return new RevisionSummary(
                revision.number(),
                revision.effectiveFrom(),
                revision.origin(),
                revision.author(),
                revision.onBehalfOf(),
                revision.reason(),
                revision.createdAt());
    }
}
