package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The next step up: the smallest change of one variable, in the order hold, repetitions, duration, sets, frequency,
/// load, variation, that stays inside the limits of the week. Pure.
///
/// A ladder says how much of an exercise comes before the next one; without a ladder the figures say where it ends.
final class Steps {
    static final String NONE_LEFT = "PRG-STEP-01";
    static final String ITEM_LIMIT = "PRG-STEP-02";
    static final String PROGRAM_LIMIT = "PRG-STEP-03";
    static final String TECHNIQUE = "PRG-STEP-04";
    static final String FLOOR = "PRG-STEP-05";
    /// Of the whole program.
    static final String REST = "PRG-REST-01";

    static final Set<String> RULES = Set.of(NONE_LEFT, ITEM_LIMIT, PROGRAM_LIMIT, TECHNIQUE, FLOOR, REST);

    private Steps() {}

    /// The step, or the id of the rule that says why there is none.
    sealed interface Outcome {}

    record Taken(Change change) implements Outcome {}

    record None(String ruleId) implements Outcome {}

    static Outcome next(Window window) {
        ItemFacts item = window.item();
        Figures figures = window.figures();
        List<Change> wanted = wanted(item, figures).toList();
        Optional<Change> allowed = wanted.stream()
                .takeWhile(change -> isInTurn(change, wanted))
                .filter(change -> isWithinItem(item, change.to().work(), figures))
                .findFirst();
        if (allowed.isEmpty()) {
            return variation(window, wanted);
        }
        return withinProgram(window, allowed.get());
    }

    /// Nothing else is raised while a static hold can still be held longer.
    private static boolean isInTurn(Change change, List<Change> wanted) {
        return wanted.getFirst().variable() != Variable.HOLD || change.variable() == Variable.HOLD;
    }

    private static Outcome withinProgram(Window window, Change change) {
        Figures figures = window.figures();
        var program = window.facts().program();
        double added =
                change.to().work().weeklySeconds(figures) - window.item().work().weeklySeconds(figures);
        boolean fits = added <= 0 || figures.allowsProgram(program.weekAgo(), program.now() + added);
        return fits ? new Taken(change) : new None(PROGRAM_LIMIT);
    }

    static boolean isWithinItem(ItemFacts item, Work to, Figures figures) {
        Work from = item.work();
        return from.unit() == to.unit()
                ? figures.allowsItem(from.volume(), to.volume())
                : figures.allowsItem(from.weeklySeconds(figures), to.weeklySeconds(figures));
    }

    /// All raises that are left, in their order, each the largest that a week allows or else the smallest there is.
    private static Stream<Change> wanted(ItemFacts item, Figures figures) {
        if (!item.isTraining()) {
            return Stream.empty();
        }
        var goal = new Goal(item, figures);
        Stream<Optional<Change>> raises = item.isAerobic() ? Raises.ofAerobic(item, goal) : Raises.of(item, goal);
        return raises.flatMap(Optional::stream);
    }

    private static Outcome variation(Window window, List<Change> wanted) {
        ItemFacts item = window.item();
        Place place = item.ladder();
        Rung next = place == null ? null : place.next();
        if (place == null || next == null || !mayVary(item, place, wanted)) {
            return new None(wanted.isEmpty() ? NONE_LEFT : ITEM_LIMIT);
        }
        if (!mayTake(place, window)) {
            return new None(TECHNIQUE);
        }
        var to = new Rung(next.exerciseCode(), next.step(), Raises.noMoreThan(item.work(), next.work()));
        return isWithinItem(item, to.work(), window.figures())
                ? withinProgram(window, new Change(Variable.VARIATION, to))
                : new None(ITEM_LIMIT);
    }

    /// A stretch stays what it is (SF-31), a hold is first held as long as it should be, and more of the same exercise
    /// is no variation.
    private static boolean mayVary(ItemFacts item, Place place, List<Change> wanted) {
        boolean waitsForHold = !wanted.isEmpty() && wanted.getFirst().variable() == Variable.HOLD;
        return !item.isStretch() && item.isTraining() && !waitsForHold && !place.nextIsMoreOf(item.exerciseCode());
    }

    private static boolean mayTake(Place place, Window window) {
        if (!place.techniqueReview() && !place.correctOnly()) {
            return true;
        }
        var technique = window.technique();
        if (technique == null) {
            return false;
        }
        return place.correctOnly() ? technique.verdict().equals(Facts.Technique.CORRECT) : technique.isGood();
    }
}
