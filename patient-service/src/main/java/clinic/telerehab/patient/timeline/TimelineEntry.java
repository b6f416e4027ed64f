package clinic.telerehab.patient.timeline;

import clinic.telerehab.kit.page.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One thing that happened in a record.
///
/// @param id of what it happened to, which can be in the list twice: begun and ended
/// @param code what happened, in the words of its kind
record TimelineEntry(
        TimelineKind kind,
        Instant at,
        UUID id,
        @Schema(examples = "ACTIVE") String code) {
    Cursor cursor() {
        return Cursor.of(at, id, kind);
    }
}
