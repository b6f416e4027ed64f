package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A rise from what was shown to be tolerable to a target, the same whatever the day feels like.
///
/// @param baselineSessions how many sessions are done to tolerance before
/// @param target the amount of a session at the end
/// @param sessions how many sessions lead from start to target
/// @param start the first quota; null until the baseline is done
/// @param startedOn the day of the first quota
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotaPlan(
        int baselineSessions,
        int target,
        int sessions,
        @Nullable Integer start,
        @Nullable LocalDate startedOn) {}
