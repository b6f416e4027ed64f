package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ProgramRevision.Making;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Makes revisions: the first when a program starts, the others of programs that run. Takes part in the caller's
/// transaction.
@ApplicationScoped
class Revisions {
    private final ProgramRevisionRepository revisions;
    private final ProgramContents contents;
    private final ProgramJournal journal;
    private final Clock clock;

    Revisions(ProgramRevisionRepository revisions, ProgramContents contents, ProgramJournal journal, Clock clock) {
        this.revisions = revisions;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// What a revision that no request made is known by.
    Making unrequested(int number, Validation validation) {
        return new Making(UuidCreator.getTimeOrderedEpoch(), number, validation, clock.instant(), "");
    }

    /// Writes a revision down and tells of it.
    ///
    /// @param program has the revision's number already
    Uni<ProgramRef> make(Program program, RevisionDraft draft, Making making) {
        var revision = ProgramRevision.of(program, draft, making);
        return contents.on(draft.effectiveFrom(), program)
                .map(before -> RevisionDiff.between(before, revision.items()))
                .call(changes -> revisions.persistAndFlush(revision))
                .chain(changes -> journal.note(program, revision, changes));
    }
}
