package clinic.telerehab.program.progression;

import static clinic.telerehab.program.progression.Histories.RULES;
import static clinic.telerehab.program.progression.Histories.facts;
import static clinic.telerehab.program.progression.Histories.item;
import static clinic.telerehab.program.progression.Histories.pain;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.progression.Facts.Program;
import clinic.telerehab.program.progression.Histories.Told;
import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// What holds of every decision, whatever the history.
class ProgressionPropertiesTest {
    private static final Figures FIGURES = RULES.figures();
    private static final List<SessionFacts> WELL = Histories.wellThreeTimes();

    @Property
    void neverGrowsAnItemsWeekByMoreThanAFifth(@ForAll("items") ItemFacts item) {
        Rung to = Progression.decide(WELL, item, facts("CORRECT"), RULES).to();

        if (to != null) {
            double from =
                    sameUnit(item, to) ? item.work().volume() : item.work().weeklySeconds(FIGURES);
            double then = sameUnit(item, to) ? to.work().volume() : to.work().weeklySeconds(FIGURES);
            assertThat(then).isLessThanOrEqualTo(from * 1.2 + 1e-6);
        }
    }

    @Property
    void neverGrowsAProgramsWeekByMoreThanThirtyPercent(
            @ForAll("items") ItemFacts item,
            @ForAll @IntRange(min = 1, max = 20_000) int others,
            @ForAll @IntRange(max = 30) int grownPercent) {
        double weekAgo = others + item.work().weeklySeconds(FIGURES);
        double now = weekAgo * (1 + grownPercent / 100.0);
        var facts = new Facts(Histories.TODAY, false, Histories.ZONES, null, new Program(weekAgo, now));

        Rung to = Progression.decide(WELL, item, facts, RULES).to();

        if (to != null) {
            double then = now + to.work().weeklySeconds(FIGURES) - item.work().weeklySeconds(FIGURES);
            assertThat(then).isLessThanOrEqualTo(Math.max(now, weekAgo * 1.3) + 1e-6);
        }
    }

    @Property
    void changesOneThingAtATime(@ForAll("items") ItemFacts item) {
        Decision decision = Progression.decide(WELL, item, facts("CORRECT"), RULES);

        Rung to = decision.to();
        if (to != null
                && decision.variable() != Variable.VARIATION
                && decision.variable() != Variable.MINUTES_PER_WEEK) {
            assertThat(differences(item.work(), to.work())).isEqualTo(1);
            assertThat(to.exerciseCode()).isEqualTo(item.exerciseCode());
        }
    }

    @Property
    void neverGrowsAStretchByAnythingButHoldAndFrequency(@ForAll("items") ItemFacts item) {
        var stretch = new ItemFacts(
                item.itemId(),
                item.exerciseCode(),
                "STRETCHING",
                item.held(),
                item.work(),
                item.work(),
                1,
                Set.of(),
                item.changedOn(),
                item.changedAt(),
                item.stepSince(),
                false,
                null,
                item.ladder(),
                null);

        Decision decision = Progression.decide(WELL, stretch, facts("CORRECT"), RULES);

        if (decision.kind() == Kind.PROGRESS) {
            assertThat(decision.variable()).isIn(Variable.HOLD, Variable.FREQUENCY);
        }
    }

    @Property
    void neverProgressesAfterRedPain(
            @ForAll("sessions") List<Told> told,
            @ForAll @IntRange(max = 2) int where,
            @ForAll @IntRange(min = 6, max = 10) int pain,
            @ForAll("items") ItemFacts item) {
        List<Told> painful = new ArrayList<>(told);
        painful.set(where, painful.get(where).during(pain));

        assertThat(kind(painful, item)).isNotIn(Kind.PROGRESS, Kind.HOLD);
    }

    @Property
    void neverProgressesOnUntoldPain(@ForAll("sessions") List<Told> told, @ForAll @IntRange(max = 2) int where) {
        List<Told> untold = new ArrayList<>(told);
        untold.set(where, untold.get(where).during(null));

        assertThat(kind(untold, simple())).isNotEqualTo(Kind.PROGRESS);
    }

    @Property
    void doesNotCareInWhichOrderSessionsCameIn(@ForAll("sessions") List<Told> told, @ForAll long seed) {
        List<SessionFacts> history =
                new ArrayList<>(told.stream().map(Told::session).toList());
        Decision inOrder = Progression.decide(history, simple(), facts(), RULES);
        Collections.shuffle(history, new Random(seed));

        assertThat(Progression.decide(history, simple(), facts(), RULES)).isEqualTo(inOrder);
    }

    @Property
    void isNeverBolderWhenItHurtsMoreOrLessIsDone(
            @ForAll("sessions") List<Told> told,
            @ForAll @IntRange(max = 2) int where,
            @ForAll @IntRange(max = 4) int what) {
        List<Told> worse = new ArrayList<>(told);
        worse.set(where, spoiled(worse.get(where), what));

        assertThat(kind(worse, simple())).isLessThanOrEqualTo(kind(told, simple()));
    }

    private static Told spoiled(Told told, int what) {
        return switch (what) {
            case 0 -> told.during(Math.min(10, or(told.pain()) + 1));
            case 1 -> told.effort(Math.min(10, or(told.effort()) + 1));
            case 2 -> told.completion(told.completion() / 2);
            case 3 -> told.morning(more(told.nextMorning()));
            default -> told.after(more(told.after()));
        };
    }

    private static int or(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 10);
    }

    private static Pain more(Pain pain) {
        return pain(Math.min(10, or(pain.back()) + 1), Math.min(10, or(pain.leg()) + 1));
    }

    private static Kind kind(List<Told> told, ItemFacts item) {
        return Progression.decide(told.stream().map(Told::session).toList(), item, facts(), RULES)
                .kind();
    }

    private static ItemFacts simple() {
        return item("CORE_STRENGTHENING", Histories.reps(3, 10, 3));
    }

    private static boolean sameUnit(ItemFacts item, Rung to) {
        return item.work().unit() == to.work().unit();
    }

    private static long differences(Work one, Work other) {
        return Stream.of(
                        Objects.equals(one.holdSeconds(), other.holdSeconds()),
                        Objects.equals(one.reps(), other.reps())
                                && one.pyramid().equals(other.pyramid()),
                        one.hasPyramid() || Objects.equals(one.sets(), other.sets()),
                        Objects.equals(one.seconds(), other.seconds()),
                        Objects.equals(one.minutes(), other.minutes()),
                        Objects.equals(one.metres(), other.metres()),
                        Objects.equals(one.loadKg(), other.loadKg()),
                        one.timesPerWeek() == other.timesPerWeek())
                .filter(same -> !same)
                .count();
    }

    @Provide
    Arbitrary<List<Told>> sessions() {
        return told().list().ofSize(3).map(list -> List.of(at(1, list.get(0)), at(3, list.get(1)), at(5, list.get(2))));
    }

    private static Told at(int day, Told told) {
        return new Told(
                day,
                told.screen(),
                told.newInjury(),
                told.before(),
                told.after(),
                told.nextMorning(),
                told.completion(),
                told.pain(),
                told.effort());
    }

    private static Arbitrary<Told> told() {
        var level = Arbitraries.integers().between(0, 10);
        return Combinators.combine(level, level, level, level, level, Arbitraries.of(0.0, 0.4, 0.6, 0.9, 1.0))
                .as((before, after, morning, during, effort, completion) -> Told.well(1)
                        .before(pain(before, 0))
                        .after(pain(after, 0))
                        .morning(pain(morning, 0))
                        .during(during)
                        .effort(effort)
                        .completion(completion));
    }

    @Provide
    Arbitrary<ItemFacts> items() {
        return Combinators.combine(
                        Arbitraries.of("CORE_STRENGTHENING", "AEROBIC", "STRETCHING", "MOTOR_CONTROL", "FUNCTIONAL"),
                        works(),
                        works(),
                        works(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as((category, work, present, next, isHeld, ladder) -> {
                    var to = new Rung(ladder == 1 ? "BIRD-DOG-1" : "OTHER", 2, next);
                    var place = ladder == 0 ? null : new Place(1, present, to, false, false, null);
                    var item = item(category, work, place);
                    return isHeld ? Histories.held(item) : item;
                });
    }

    private static Arbitrary<Work> works() {
        var times = Arbitraries.integers().between(1, 7);
        var small = Arbitraries.integers().between(1, 20);
        var sets = Arbitraries.integers().between(1, 6);
        return Arbitraries.oneOf(
                Combinators.combine(sets, small, times).as(Histories::reps),
                Combinators.combine(sets, small, times).as(Histories::held),
                Combinators.combine(small, times).as(Histories::minutes),
                Combinators.combine(sets, small, times, small)
                        .as((set, rep, time, load) ->
                                Histories.reps(set, rep, time).withLoad(BigDecimal.valueOf(load))),
                Combinators.combine(small, times, Arbitraries.of(FIGURES.pyramids()))
                        .as((hold, time, reps) -> Histories.pyramid(hold, time, reps.toArray(Integer[]::new))));
    }
}
