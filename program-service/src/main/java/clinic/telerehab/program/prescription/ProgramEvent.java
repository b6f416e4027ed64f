package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a program stands, for the other services.
record ProgramEvent(
        UUID programId,
        UUID patientId,
        UUID clinicId,
        @Nullable UUID episodeId,
        Kind kind,
        Status status,
        int revision) {
    static ProgramEvent of(Program program) {
        return new ProgramEvent(
                program.id(),
                program.patientId(),
                program.clinicId(),
                program.episodeId(),
                program.kind(),
                program.status(),
                program.revision());
    }
}
