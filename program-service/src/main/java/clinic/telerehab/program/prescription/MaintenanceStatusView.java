package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a maintenance program runs, which a discharge waits for (B-DIS-01).
///
/// @param programId the one that runs; absent without one
@JsonInclude(JsonInclude.Include.NON_NULL)
record MaintenanceStatusView(
        UUID episodeId, boolean active, @Nullable UUID programId) {}
