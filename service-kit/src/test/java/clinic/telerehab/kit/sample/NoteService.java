package clinic.telerehab.kit.sample;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Uses the kit the way every service does.
@ApplicationScoped
class NoteService implements PanacheRepositoryBase<Note, UUID> {
    private static final Action WRITE = Action.change("note.write", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ = Action.read("note.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final AccessGuard guard;
    private final Creations creations;
    private final Feed feed;

    NoteService(AccessGuard guard, Creations creations, Feed feed) {
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
    }

    @WithTransaction
    Uni<Creation<Note>> create(UUID patientId, UUID id, NoteResource.WriteNoteRequest request) {
        String hash = RequestHash.of(patientId, request);
        return guard.require(WRITE, patientId)
                .chain(access -> creations.once(this, id, hash, () -> new Note(id, patientId, request.text(), hash)))
                .call(created -> created.whenNew(note -> feed.tellState("note", patientId, Map.of("id", note.id()))));
    }

    @WithTransaction
    Uni<Note> rewrite(UUID patientId, UUID id, @Nullable IfMatch seen, NoteResource.WriteNoteRequest request) {
        return guard.require(WRITE, patientId)
                .chain(access -> require(id))
                .invoke(note -> IfMatch.require(seen, note.version()))
                .invoke(note -> note.rewrite(request.text()))
                .call(this::flush);
    }

    @WithSession
    Uni<Note> get(UUID patientId, UUID id) {
        return guard.require(READ, patientId).chain(access -> require(id));
    }

    @WithSession
    Uni<Page<Note>> list(UUID patientId, PageRequest page) {
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return guard.require(READ, patientId)
                .chain(access -> find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, page.toRead())
                        .list())
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private Uni<Note> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
