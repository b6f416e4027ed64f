package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.program.catalogue.OwnEntry.Origin;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A clinic's own entry as its editors see it.
///
/// @param publishedVersion the newest version that can be prescribed; 0 as long as none was published
/// @param draft what is worked on, as it was sent; absent when nothing is
/// @param version counts the changes, and is sent as `ETag`
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnEntryView(
        UUID clinicId,
        EntryKind kind,
        String code,
        Publication status,
        int publishedVersion,
        @Nullable Origin forkedFrom,
        @Nullable JsonNode draft,
        Instant changedAt,
        int version)
        implements Versioned {

    static OwnEntryView of(OwnEntry entry) {
        return new OwnEntryView(
                entry.key().clinicId(),
                entry.key().kind(),
                entry.key().code(),
                entry.status(),
                entry.publishedVersion(),
                entry.origin(),
                entry.draft(),
                entry.changedAt(),
                entry.version());
    }
}
