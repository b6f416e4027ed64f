package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.change.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Opens a program for a change: asks whether the caller may, takes the patient's turn, and compares what they saw.
@ApplicationScoped
class OpenPrograms {
    private final ProgramRepository programs;
    private final AccessGuard guard;

    OpenPrograms(ProgramRepository programs, AccessGuard guard) {
        this.programs = programs;
        this.guard = guard;
    }

    /// A program that a caller may change, not changed yet.
    record Opened(Program program, Access access) {}

    /// For something that is created once below a program: what was seen matters only if it is not there yet.
    Uni<Opened> forCreation(UUID programId, Action action) {
        return programs.require(programId)
                .chain(program -> guard.require(action, program.patientId())
                        .call(access -> programs.lock(program))
                        .map(access -> new Opened(program, access)));
    }

    /// For a change: nobody else changes the program until the transaction ends.
    Uni<Opened> forChange(Target target, Action action) {
        return programs.require(target.programId())
                .chain(program -> guard.require(action, program.patientId())
                        .call(access -> programs.lock(program))
                        .invoke(access -> IfMatch.require(target.seen(), program.version()))
                        .map(access -> new Opened(program, access)));
    }

    /// To look whether a change is worth trying, before another service is asked.
    Uni<Opened> forCheck(Target target, Action action) {
        return programs.require(target.programId())
                .chain(program -> guard.require(action, program.patientId())
                        .invoke(access -> IfMatch.require(target.seen(), program.version()))
                        .map(access -> new Opened(program, access)));
    }

    /// To read, whatever the version.
    Uni<Opened> forReading(UUID programId, Action action) {
        return programs.require(programId)
                .chain(program ->
                        guard.require(action, program.patientId()).map(access -> new Opened(program, access)));
    }
}
