package clinic.telerehab.kit.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What verification found: all as it was, or the first thing that is not.
///
/// @param seal the seal it was found under; when intact, the last one
/// @param rowId the audit row, where it is about one
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditFinding(Kind kind, long seal, @Nullable UUID rowId) {
    enum Kind {
        INTACT,
        ALTERED,
        REMOVED,
        INSERTED,
        SWAPPED,
        SEAL_ALTERED,
        SEAL_REMOVED,
        TAIL_CUT
    }

    static AuditFinding intact(long lastSeal) {
        return new AuditFinding(Kind.INTACT, lastSeal, null);
    }

    static AuditFinding ofSeal(Kind kind, long seal) {
        return new AuditFinding(kind, seal, null);
    }

    static AuditFinding ofRow(Kind kind, long seal, UUID rowId) {
        return new AuditFinding(kind, seal, rowId);
    }

    @JsonIgnore
    boolean isIntact() {
        return kind == Kind.INTACT;
    }
}
