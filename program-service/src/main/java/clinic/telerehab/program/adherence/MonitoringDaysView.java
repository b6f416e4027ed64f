package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// On which of the patient's own days something was reported; both ends are included.
record MonitoringDaysView(
        UUID patientId,
        LocalDate from,
        LocalDate to,

        @Schema(examples = "[\"2026-03-02\", \"2026-03-04\"]")
        List<LocalDate> days) {}
