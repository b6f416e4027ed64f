package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.feed.Feed;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Every change of a program that is no draft any more passes here: it is told to the other services and shown to the
/// features that act on it, all in the transaction of the change.
@ApplicationScoped
class ProgramJournal {
    private final ProgramRepository programs;
    private final ProgramContents contents;
    private final Feed feed;
    private final List<ProgramObserver> observers;

    ProgramJournal(
            ProgramRepository programs, ProgramContents contents, Feed feed, @All List<ProgramObserver> observers) {
        this.programs = programs;
        this.contents = contents;
        this.feed = feed;
        this.observers = observers;
    }

    /// How the program stands now.
    Uni<ProgramRef> note(Program program) {
        return programs.flush()
                .chain(() -> feed.tellState("program", program.id(), ProgramEvent.of(program)))
                .chain(() -> contents.ref(program))
                .call(this::show);
    }

    /// A new revision, with what it changes.
    Uni<ProgramRef> note(Program program, ProgramRevision revision, List<ItemChange> changes) {
        var changed = ProgramChanged.of(program, revision, changes);
        return programs.flush()
                .chain(() -> feed.tellSignal("program-changed", program.patientId(), changed))
                .chain(() -> note(program));
    }

    private Uni<Void> show(ProgramRef program) {
        Uni<Void> shown = Uni.createFrom().voidItem();
        for (ProgramObserver observer : observers) {
            shown = shown.chain(() -> observer.changed(program));
        }
        return shown;
    }
}
