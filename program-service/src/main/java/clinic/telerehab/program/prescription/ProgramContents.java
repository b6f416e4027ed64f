package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts programs together with their revisions and holds, for other features and for the answers of this one.
@ApplicationScoped
class ProgramContents {
    private final RevisionShelf revisions;
    private final ProgramHoldRepository holds;

    ProgramContents(RevisionShelf revisions, ProgramHoldRepository holds) {
        this.revisions = revisions;
        this.holds = holds;
    }

    Uni<ProgramRef> ref(Program program) {
        return refs(List.of(program)).map(List::getFirst);
    }

    /// Two statements, however many programs there are, and a third for revisions that were not read lately.
    Uni<List<ProgramRef>> refs(List<Program> programs) {
        List<UUID> ids = programs.stream().map(Program::id).toList();
        return revisions
                .of(ids)
                .chain(made -> holds.of(ids)
                        .map(rests -> programs.stream()
                                .map(program -> ref(program, made, rests))
                                .toList()));
    }

    /// What a program asks for now: its newest revision, or the draft.
    Uni<List<ProgramItem>> itemsOf(Program program) {
        return ref(program)
                .map(ref -> ref.revisions().isEmpty()
                        ? program.draftItems()
                        : ref.current().items());
    }

    /// What a program asks for on a day, as things are; nothing before its first revision.
    Uni<List<ProgramItem>> on(LocalDate day, Program program) {
        return ref(program)
                .map(ref -> ref.revisions().isEmpty()
                        ? List.of()
                        : ref.inForceOn(day).items());
    }

    private static ProgramRef ref(Program program, Map<UUID, List<RevisionRef>> revisions, List<ProgramHold> holds) {
        return program.ref(
                revisions.getOrDefault(program.id(), List.of()),
                holds.stream()
                        .filter(hold -> hold.programId().equals(program.id()))
                        .map(ProgramHold::ref)
                        .toList());
    }
}
