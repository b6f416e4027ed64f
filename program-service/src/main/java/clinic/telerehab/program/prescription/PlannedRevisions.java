package clinic.telerehab.program.prescription;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps what is planned for later days when a program changes before them: a newer revision would
/// stand in its place. Pure.
final class PlannedRevisions {
    private PlannedRevisions() {}

    /// The change, and what becomes of each revision that is planned for a later day. An item that
    /// the plan leaves as it is takes part in the change; one that it changes stays as planned,
    /// unless it was eased for safety.
    ///
    /// @param draft made from what is in force on its day
    /// @param forSafety the items that were eased, or stopped
    static List<RevisionDraft> with(ProgramRef program, RevisionDraft draft, Set<UUID> forSafety) {
        RevisionRef before = program.inForceOn(draft.effectiveFrom());
        Stream<RevisionDraft> later = program.plannedAfter(draft.effectiveFrom()).stream()
                .filter(planned -> !planned.equals(before))
                .map(planned -> draft.on(
                        planned.effectiveFrom(),
                        planned.items().stream()
                                .map(item -> onwards(item, before, draft, forSafety))
                                .toList()));
        return Stream.concat(Stream.of(draft), later).toList();
    }

    private static ProgramItem onwards(
            ProgramItem planned, RevisionRef before, RevisionDraft draft, Set<UUID> forSafety) {
        UUID id = planned.itemId();
        Optional<ProgramItem> was = before.item(id);
        Optional<ProgramItem> is = draft.item(id).filter(item -> !item.equals(was.orElse(null)));
        return is.filter(item -> forSafety.contains(id)
                        || was.filter(then -> asksForTheSame(then, planned)).isPresent())
                .orElse(planned);
    }

    private static boolean asksForTheSame(ProgramItem one, ProgramItem other) {
        return one.exerciseCode().equals(other.exerciseCode())
                && Objects.equals(one.ladder(), other.ladder())
                && one.dose().equals(other.dose())
                && one.schedule().equals(other.schedule())
                && one.contingency().equals(other.contingency())
                && one.paused() == other.paused();
    }
}
