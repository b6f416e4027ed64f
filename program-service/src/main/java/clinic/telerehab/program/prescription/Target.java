package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.IfMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which program a caller wants to change, and the version they saw.
record Target(UUID programId, @Nullable IfMatch seen) {}
