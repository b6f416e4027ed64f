package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.StartingPoint;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose program it is, and what it was begun with.
///
/// @param copiedFrom the program whose content it began with
record ProgramOrigin(
        UUID id,
        UUID patientId,
        UUID clinicId,
        @Nullable UUID episodeId,
        Kind kind,
        @Nullable StartingPoint template,
        @Nullable UUID copiedFrom,
        String requestHash) {}
