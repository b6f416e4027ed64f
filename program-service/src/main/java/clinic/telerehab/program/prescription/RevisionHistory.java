package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The use cases of reading what a program asked for before.
@ApplicationScoped
class RevisionHistory {
    private static final Action READ = Action.read("revision.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final OpenPrograms open;
    private final ProgramRevisionRepository revisions;

    RevisionHistory(OpenPrograms open, ProgramRevisionRepository revisions) {
        this.open = open;
        this.revisions = revisions;
    }

    @WithSession
    Uni<Page<RevisionSummary>> list(UUID programId, PageRequest page) {
        return open.forReading(programId, READ)
                .chain(opened -> revisions.newestFirst(programId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.number())))
                .map(found -> found.map(RevisionSummary::of));
    }

    @WithSession
    Uni<RevisionView> get(UUID programId, int number) {
        return open.forReading(programId, READ)
                .chain(opened -> revisions.require(programId, number))
                .map(RevisionView::of);
    }

    @WithSession
    Uni<RevisionDiffView> diff(UUID programId, int from, int to) {
        return open.forReading(programId, READ)
                .chain(opened -> revisions.require(programId, from))
                .chain(earlier -> revisions.require(programId, to).map(later -> RevisionDiffView.of(earlier, later)));
    }
}
