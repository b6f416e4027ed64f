package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one item differs between two revisions.
///
/// @param exerciseCode of the later revision, or of the earlier one when the item went
/// @param fields what differs; none when the item came or went
record ItemChange(UUID itemId, String exerciseCode, Kind kind, List<Field> fields) {

    /// What happened to it.
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// One thing that differs, as it was and as it is; absent where it was not or is not there.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String name, @Nullable Object before, @Nullable Object after) {}
}
