package clinic.telerehab.program.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What other features need to know of a program.
///
/// @param isActive whether it is being followed
public record ProgramRef(
        UUID id,
        UUID patientId,
        UUID clinicId,
        boolean isActive,
        LocalDate startDate,
        int revision,
        List<ProgramItem> items) {}
