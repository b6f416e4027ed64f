package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ProgramRevisionRepository.Made;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Revisions that were read lately. A revision never changes, and its items are long: what is read again and again is
/// only which there are, so that one that a transaction made and took back is never shown.
@ApplicationScoped
class RevisionShelf {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final ProgramRevisionRepository revisions;
    private final Cache<Made, RevisionRef> shelf =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();
    // From revision to revision, and from patient to patient, the same exercises.
    private final Interner<ItemSnapshot> snapshots = Interner.newWeakInterner();

    RevisionShelf(ProgramRevisionRepository revisions) {
        this.revisions = revisions;
    }

    /// By program, in the order of their numbers.
    Uni<Map<UUID, List<RevisionRef>>> of(List<UUID> programs) {
        return revisions.made(programs).chain(made -> fetchMissing(made).map(found -> byProgram(made, found)));
    }

    private Uni<Map<UUID, RevisionRef>> fetchMissing(List<Made> made) {
        Map<UUID, RevisionRef> found = new HashMap<>();
        Map<UUID, Made> missing = new HashMap<>();
        for (Made one : made) {
            RevisionRef kept = shelf.getIfPresent(one);
            if (kept == null) {
                missing.put(one.id(), one);
            } else {
                found.put(one.id(), kept);
            }
        }
        return revisions
                .all(missing.keySet())
                .invoke(read ->
                        read.forEach(revision -> found.put(revision.id(), keep(missing.get(revision.id()), revision))))
                .replaceWith(found);
    }

    private RevisionRef keep(@Nullable Made made, ProgramRevision revision) {
        var ref = new RevisionRef(
                revision.number(),
                revision.effectiveFrom(),
                revision.items().stream().map(this::shared).toList());
        shelf.put(Objects.requireNonNull(made), ref);
        return ref;
    }

    private ProgramItem shared(ProgramItem item) {
        return item.withSnapshot(snapshots.intern(item.snapshot()));
    }

    private static Map<UUID, List<RevisionRef>> byProgram(List<Made> made, Map<UUID, RevisionRef> found) {
        return made.stream()
                .collect(Collectors.groupingBy(
                        Made::programId,
                        Collectors.mapping(one -> Objects.requireNonNull(found.get(one.id())), Collectors.toList())));
    }
}
