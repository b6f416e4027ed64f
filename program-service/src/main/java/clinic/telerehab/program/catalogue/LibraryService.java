package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.ProblemBody.Violation;
import clinic.telerehab.program.catalogue.OwnEntry.Key;
import clinic.telerehab.program.catalogue.OwnEntry.Origin;
import clinic.telerehab.program.catalogue.OwnEntry.Stamp;
import clinic.telerehab.program.problem.ProgramProblem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of a clinic's own entries. One public method is one transaction; the changes of one clinic take turns,
/// so that what one looks at stays as it is until it is done.
@ApplicationScoped
class LibraryService {
    private static final Action READ = Action.read("library.read", Capacity.CLINIC_ADMIN);
    private static final Action DRAFT = Action.change("library.draft", Capacity.CLINIC_ADMIN);
    private static final Action PUBLISH = Action.change("library.publish", Capacity.CLINIC_ADMIN);
    private static final Action RETIRE = Action.change("library.retire", Capacity.CLINIC_ADMIN);
    private static final Action FORK = Action.change("library.fork", Capacity.CLINIC_ADMIN);

    private final OwnEntryRepository entries;
    private final OwnVersionRepository versions;
    private final Catalogue shipped;
    private final ClinicCatalogue catalogue;
    private final AccessGuard guard;
    private final Clock clock;

    LibraryService(
            OwnEntryRepository entries,
            OwnVersionRepository versions,
            Catalogue shipped,
            ClinicCatalogue catalogue,
            AccessGuard guard,
            Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.shipped = shipped;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    /// Who edits for which clinic, which entry they mean, and which of its states they saw.
    ///
    /// @param clinicId null for an editor of one clinic only
    record Target(
            @Nullable UUID clinicId,
            EntryKind kind,
            String code,
            @Nullable IfMatch seen) {}

    private record Editor(UUID clinicId, Stamp stamp) {
        Key key(EntryKind kind, String code) {
            return new Key(clinicId, kind, code);
        }
    }

    @WithSession
    Uni<Page<OwnEntryView>> list(@Nullable UUID clinicId, EntryKind kind, PageRequest page) {
        return guard.requireStaff(READ)
                .map(staff -> editor(staff, READ, clinicId))
                .chain(editor -> entries.ofClinic(editor.clinicId(), kind, page))
                .map(read ->
                        Page.of(read, page.limit(), last -> Cursor.of(last.key().code())))
                .map(read -> read.map(OwnEntryView::of));
    }

    @WithSession
    Uni<OwnEntryView> get(@Nullable UUID clinicId, EntryKind kind, String code) {
        return guard.requireStaff(READ)
                .map(staff -> editor(staff, READ, clinicId))
                .chain(editor -> entries.require(editor.key(kind, code)))
                .map(OwnEntryView::of);
    }

    /// Begins an entry, or works on it.
    @WithTransaction
    Uni<Creation<OwnEntryView>> draft(Target target, ObjectNode content) {
        return editor(target, DRAFT)
                .invoke(editor -> requireOwnCode(target))
                .call(editor -> requireSound(editor, target, null, content))
                .chain(editor -> entries.with(editor.key(target.kind(), target.code()))
                        .chain(found -> found.map(entry -> workOn(entry, target, content, editor.stamp()))
                                .orElseGet(() -> begin(
                                        editor.key(target.kind(), target.code()), null, content, editor.stamp()))))
                .map(saved -> saved.map(OwnEntryView::of));
    }

    @WithTransaction
    Uni<OwnEntryView> publish(Target target) {
        return editor(target, PUBLISH)
                .invoke(editor -> requireNotShipped(target))
                .chain(editor -> seen(editor, target)
                        .call(entry -> requireSound(editor, target, entry.origin(), entry.requireDraft()))
                        .call(entry -> versions.persist(entry.publish(editor.stamp())))
                        .call(entries::flush))
                .map(OwnEntryView::of);
    }

    @WithTransaction
    Uni<OwnEntryView> retire(Target target) {
        return editor(target, RETIRE)
                .invoke(editor -> requireNotShipped(target))
                .chain(editor -> seen(editor, target)
                        .invoke(OwnEntry::requirePublished)
                        .call(entry -> requireUnused(entry.key()))
                        .invoke(entry -> entry.retire(editor.stamp()))
                        .call(entries::flush))
                .map(OwnEntryView::of);
    }

    /// @param target the shipped exercise
    /// @param code what the clinic calls its copy
    @WithTransaction
    Uni<Creation<OwnEntryView>> fork(Target target, String code) {
        return editor(target, FORK)
                .chain(editor -> fork(editor.key(EntryKind.EXERCISE, code), requireShipped(target), editor.stamp()))
                .map(forked -> forked.map(OwnEntryView::of));
    }

    private Uni<Creation<OwnEntry>> fork(Key key, Exercise exercise, Stamp stamp) {
        var origin = new Origin(exercise.code(), exercise.version());
        return entries.with(key)
                .chain(taken -> taken.map(entry -> again(entry, origin))
                        .orElseGet(() -> begin(key, origin, OwnContent.forked(exercise), stamp)));
    }

    private static Uni<Creation<OwnEntry>> again(OwnEntry entry, Origin origin) {
        if (!entry.isFreshForkOf(origin)) {
            throw new DomainProblem(ProgramProblem.ENTRY_CODE_TAKEN);
        }
        return Uni.createFrom().item(new Creation<>(entry, false));
    }

    private Uni<Creation<OwnEntry>> begin(Key key, @Nullable Origin origin, ObjectNode content, Stamp stamp) {
        return entries.persistAndFlush(OwnEntry.draft(key, origin, content, stamp))
                .map(entry -> new Creation<>(entry, true));
    }

    /// Sent again without `If-Match`, the draft that is there is answered: its sender may not have heard of it.
    private Uni<Creation<OwnEntry>> workOn(OwnEntry entry, Target target, ObjectNode content, Stamp stamp) {
        if (target.seen() == null && entry.isDraftOf(content)) {
            return Uni.createFrom().item(new Creation<>(entry, false));
        }
        IfMatch.require(target.seen(), entry.version());
        entry.redraft(content, stamp);
        return entries.flush().replaceWith(new Creation<>(entry, false));
    }

    private Uni<OwnEntry> seen(Editor editor, Target target) {
        return entries.require(editor.key(target.kind(), target.code()))
                .invoke(entry -> IfMatch.require(target.seen(), entry.version()));
    }

    private Uni<Editor> editor(Target target, Action action) {
        return guard.requireStaff(action)
                .map(staff -> editor(staff, action, target.clinicId()))
                .call(editor -> Turn.take(editor.clinicId()));
    }

    private Editor editor(Staff staff, Action action, @Nullable UUID clinicId) {
        if (clinicId != null && !staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), action, null, CommonProblem.NOT_FOUND);
        }
        UUID chosen = ReadersClinic.chosen(staff.clinicIds(), clinicId).orElseThrow();
        return new Editor(chosen, new Stamp(staff.caller().subject(), clock.instant()));
    }

    private Uni<Void> requireSound(Editor editor, Target target, @Nullable Origin origin, ObjectNode content) {
        ObjectNode whole = OwnContent.whole(target.code(), 1, origin, content);
        return catalogue
                .of(editor.clinicId())
                .map(shelf -> OwnRules.faults(target.kind(), whole, shelf.content()))
                .invoke(LibraryService::requireNone)
                .replaceWithVoid();
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            List<Violation> violations = faults.stream()
                    .map(fault -> new Violation(fault.place(), fault.reason()))
                    .toList();
            throw new DomainProblem(ProgramProblem.ENTRY_FAULTY, Map.of("violations", violations));
        }
    }

    /// A template that patients are treated by must not lose an exercise.
    private Uni<Void> requireUnused(Key key) {
        return catalogue
                .of(key.clinicId())
                .invoke(shelf -> {
                    List<String> templates = shelf.ownTemplatesNaming(key.code());
                    if (!templates.isEmpty()) {
                        throw new DomainProblem(ProgramProblem.EXERCISE_IN_USE, Map.of("templates", templates));
                    }
                })
                .replaceWithVoid();
    }

    private Exercise requireShipped(Target target) {
        if (OwnCode.is(target.code())) {
            throw new DomainProblem(ProgramProblem.ENTRY_NOT_SHIPPED);
        }
        Exercise exercise = shipped.find(target.code()).orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
        IfMatch.require(target.seen(), exercise.version());
        return exercise;
    }

    private void requireOwnCode(Target target) {
        requireNotShipped(target);
        if (!OwnCode.is(target.code())) {
            throw new DomainProblem(ProgramProblem.OWN_CODE_REQUIRED);
        }
    }

    private void requireNotShipped(Target target) {
        boolean isShipped = switch (target.kind()) {
            case EXERCISE -> shipped.find(target.code()).isPresent();
            case TEMPLATE -> shipped.template(target.code()).isPresent();
        };
        if (isShipped) {
            throw new DomainProblem(ProgramProblem.ENTRY_SHIPPED);
        }
    }
}
