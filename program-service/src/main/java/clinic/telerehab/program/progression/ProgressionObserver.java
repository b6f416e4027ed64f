package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.session.SessionObserver;
import clinic.telerehab.program.session.SessionRef;
import clinic.telerehab.program.session.SessionStatus;
import clinic.telerehab.program.technique.TechniqueObserver;
import clinic.telerehab.program.technique.TechniqueRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at what a session or a verdict is about, as soon as it is told.
@ApplicationScoped
class ProgressionObserver implements SessionObserver, TechniqueObserver {
    private final Evaluation evaluation;
    private final Programs programs;

    ProgressionObserver(Evaluation evaluation, Programs programs) {
        this.evaluation = evaluation;
        this.programs = programs;
    }

    /// Only the items of that session, except after a red flag, which concerns all.
    @Override
    public Uni<Void> changed(SessionRef session, ProgramRef program) {
        boolean redFlag = session.status() == SessionStatus.BLOCKED;
        Set<UUID> items = redFlag
                ? items(program).map(ProgramItem::itemId).collect(Collectors.toSet())
                : HistoryReader.items(session).collect(Collectors.toSet());
        return items.isEmpty()
                ? Uni.createFrom().voidItem()
                : evaluation.evaluate(program.id(), items).replaceWithVoid();
    }

    @Override
    public Uni<Void> judged(TechniqueRef technique) {
        return programs.active(technique.patientId()).chain(active -> evaluateEach(active, technique.exerciseCode()));
    }

    /// In whatever form, since those that the program does not have today are passed over.
    private static Stream<ProgramItem> items(ProgramRef program) {
        return program.revisions().stream().flatMap(revision -> revision.items().stream());
    }

    private Uni<Void> evaluateEach(List<ProgramRef> active, String exerciseCode) {
        Uni<Void> evaluated = Uni.createFrom().voidItem();
        for (ProgramRef program : active) {
            Set<UUID> items = items(program)
                    .filter(item -> item.exerciseCode().equals(exerciseCode))
                    .map(ProgramItem::itemId)
                    .collect(Collectors.toSet());
            evaluated = evaluated.chain(
                    () -> evaluation.evaluate(program.id(), items).replaceWithVoid());
        }
        return evaluated;
    }
}
