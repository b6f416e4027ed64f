package clinic.telerehab.patient.accesslog;

import clinic.telerehab.kit.access.Profession;
import java.time.Instant;
import java.util.UUID;

/// That a member of staff looked at a record or changed something, as the patient sees it.
///
/// @param breakGlass they were in by emergency access
record AccessLogEntry(
        UUID id,
        Instant at,
        String displayName,
        Profession profession,
        String role,
        String action,
        boolean breakGlass) {}
