package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.RevisionRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Since when an item is what it is, read from the revisions of its program. Pure.
final class Streak {
    /// The same exercise on the same step of its ladder.
    static final BiPredicate<ProgramItem, ProgramItem> SAME_STEP = (one, other) ->
            one.exerciseCode().equals(other.exerciseCode()) && Objects.equals(one.ladder(), other.ladder());

    /// The same step, done as much and as often, or by the same plan of amounts.
    static final BiPredicate<ProgramItem, ProgramItem> SAME_FORM = (one, other) -> SAME_STEP.test(one, other)
            && one.paused() == other.paused()
            && one.contingency().equals(other.contingency())
            && (one.contingency().followsQuota()
                    || one.dose().equals(other.dose()) && one.schedule().equals(other.schedule()));

    private Streak() {}

    /// The first revision of the newest unbroken run in which the item was like that.
    static RevisionRef of(
            ProgramItem item, List<RevisionRef> newestFirst, BiPredicate<ProgramItem, ProgramItem> alike) {
        return newestFirst.stream()
                .takeWhile(revision -> revision.item(item.itemId())
                        .filter(then -> alike.test(then, item))
                        .isPresent())
                .reduce((newer, older) -> older)
                .orElseGet(newestFirst::getFirst);
    }

    /// What the item was just before it became what it is.
    static Optional<ProgramItem> before(ProgramItem item, List<RevisionRef> newestFirst) {
        return newestFirst.stream()
                .map(revision -> revision.item(item.itemId()))
                .flatMap(Optional::stream)
                .dropWhile(then -> SAME_FORM.test(then, item))
                .findFirst()
                .filter(then -> !then.paused());
    }
}
