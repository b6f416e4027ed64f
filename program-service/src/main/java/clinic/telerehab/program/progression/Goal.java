package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far each variable of an item goes before the exercise changes. Pure.
///
/// When the next step of the ladder is more of the same exercise, its dose is the goal; otherwise the dose of the
/// present step is, save that a static hold grows through all pyramids first.
record Goal(ItemFacts item, Figures figures) {

    int hold() {
        return item.isStretch() ? figures.stretchHoldSeconds() : figures.holdSeconds();
    }

    int reps() {
        Work ladder = ladder();
        return or(ladder == null ? null : ladder.reps(), figures.repetitions());
    }

    int seconds() {
        Work ladder = ladder();
        return or(ladder == null ? null : ladder.seconds(), figures.seconds());
    }

    int metres() {
        Work ladder = ladder();
        return or(ladder == null ? null : ladder.metres(), figures.metres());
    }

    int minutes() {
        Work ladder = ladder();
        return or(ladder == null ? null : ladder.minutes(), figures.minutes());
    }

    int sets() {
        Work ladder = ladder();
        return or(ladder == null ? null : ladder.sets(), figures.sets());
    }

    int timesPerWeek() {
        return item.isStretch() ? figures.stretchTimesPerWeek() : figures.timesPerWeek();
    }

    /// The rungs up to the one that is the goal.
    List<List<Integer>> pyramids() {
        List<List<Integer>> all = figures.pyramids();
        Work ladder = ladder();
        if (ladder == null || !ladder.hasPyramid() || grownBeforeTheNext()) {
            return all;
        }
        int goal = all.indexOf(ladder.pyramid());
        return goal < 0 ? all : all.subList(0, goal + 1);
    }

    private boolean grownBeforeTheNext() {
        Rung next = next();
        return item.held() && (next == null || !next.exerciseCode().equals(item.exerciseCode()));
    }

    private @Nullable Work ladder() {
        Place place = item.ladder();
        Rung next = next();
        if (place == null || next == null) {
            return null;
        }
        return place.nextIsMoreOf(item.exerciseCode()) ? next.work() : place.present();
    }

    private @Nullable Rung next() {
        Place place = item.ladder();
        return place == null ? null : place.next();
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
