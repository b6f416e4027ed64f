package clinic.telerehab.program.prescription;

import java.util.UUID;

/// How a program stands, for the other services.
record ProgramEvent(UUID programId, UUID patientId, UUID clinicId, Program.Kind kind, Program.Status status) {
    static ProgramEvent of(Program program) {
        return new ProgramEvent(
                program.id(), program.patientId(), program.clinicId(), program.kind(), program.status());
    }
}
