package clinic.telerehab.patient.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody did or tried something, as a clinic's administrator sees it.
///
/// @param displayName absent for patients and services
/// @param client the application it was done with
/// @param outcome `allowed`, or the code of the refusal
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(
        UUID id,
        Instant at,
        String subject,
        @Nullable String displayName,
        String role,
        String client,
        String action,
        String outcome,
        boolean breakGlass) {}
