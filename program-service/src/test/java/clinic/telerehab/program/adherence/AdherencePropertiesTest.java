package clinic.telerehab.program.adherence;

import static clinic.telerehab.program.adherence.Plans.FIRST;
import static clinic.telerehab.program.adherence.Plans.LIMITS;
import static clinic.telerehab.program.adherence.Plans.RULES;
import static clinic.telerehab.program.adherence.Plans.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds for every course, and that it agrees with [Naive] reckoning.
class AdherencePropertiesTest {
    private static final Adherence ADHERENCE = new Adherence(RULES);
    private static final int DAYS = 60;

    @Provide
    Arbitrary<List<PlannedSession>> plans() {
        return sessions().list().ofMaxSize(DAYS).map(AdherencePropertiesTest::onePerDay);
    }

    private static Arbitrary<PlannedSession> sessions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.of(Outcome.class),
                        items().list().ofMinSize(1).ofMaxSize(4))
                .as((number, outcome, items) -> new PlannedSession(day(number), outcome, items));
    }

    private static Arbitrary<ItemDose> items() {
        return Combinators.combine(
                        Arbitraries.of(Unit.class),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.of(true, false))
                .as((unit, prescribed, done, contingent) ->
                        new ItemDose(UUID.randomUUID(), unit, prescribed, done, contingent, false));
    }

    private static List<PlannedSession> onePerDay(List<PlannedSession> any) {
        Set<LocalDate> taken = new HashSet<>();
        return any.stream().filter(session -> taken.add(session.day())).toList();
    }

    @Property
    void countsSessionsAsTheNaiveReckoningDoes_ADH_SESSION(
            @ForAll("plans") List<PlannedSession> plan,
            @ForAll @IntRange(min = 1, max = 28) int days,
            @ForAll @IntRange(max = 59) int over) {
        LocalDate last = day(over + 1);

        WindowAdherence window = ADHERENCE.over(plan, days, last, day(over));

        assertThat(new int[] {window.completed(), window.planned()})
                .isEqualTo(Naive.sessions(plan, days, last, day(over)));
    }

    @Property
    void addsDosesAsTheNaiveReckoningDoes_ADH_SESSION(
            @ForAll("plans") List<PlannedSession> plan,
            @ForAll @IntRange(min = 1, max = 28) int days,
            @ForAll @IntRange(max = 59) int over) {
        LocalDate last = day(over + 1);
        double naive = Naive.dose(plan, days, last, day(over));

        WindowAdherence window = ADHERENCE.over(plan, days, last, day(over));

        if (naive < 0) {
            assertThat(window.dosePercent()).isNull();
        } else {
            assertThat(Objects.requireNonNull(window.dosePercent()).doubleValue())
                    .isCloseTo(naive, within(0.0501));
        }
    }

    @Property
    void staysBetweenNothingAndAll(@ForAll("plans") List<PlannedSession> plan) {
        WindowAdherence window = ADHERENCE.over(plan, DAYS, day(DAYS), day(DAYS));

        assertThat(window.completed() + window.partial()).isBetween(0, window.planned());
        if (window.dosePercent() != null) {
            assertThat(window.dosePercent().doubleValue()).isBetween(0.0, 100.0);
        }
    }

    @Property
    void isNotRaisedByOverdoing(
            @ForAll("plans") List<PlannedSession> plan, @ForAll @IntRange(min = 1, max = 9) int times) {
        List<PlannedSession> overdone = plan.stream()
                .map(session -> new PlannedSession(
                        session.day(),
                        session.outcome(),
                        session.items().stream()
                                .map(item ->
                                        item.done() < item.prescribed() ? item : withDone(item, item.done() * times))
                                .toList()))
                .toList();

        WindowAdherence more = ADHERENCE.over(overdone, DAYS, day(DAYS), day(DAYS));

        WindowAdherence as = ADHERENCE.over(plan, DAYS, day(DAYS), day(DAYS));
        assertThat(more.sessionPercent()).isEqualTo(as.sessionPercent());
        assertThat(more.dosePercent()).isEqualTo(as.dosePercent());
    }

    private static ItemDose withDone(ItemDose item, double done) {
        return new ItemDose(item.itemId(), item.unit(), item.prescribed(), done, item.timeContingent(), false);
    }

    @Property
    void isNotChangedByWhatIsExcused(@ForAll("plans") List<PlannedSession> plan) {
        List<PlannedSession> without =
                plan.stream().filter(session -> !session.isExcused()).toList();

        WindowAdherence all = ADHERENCE.over(plan, DAYS, day(DAYS), day(DAYS));

        WindowAdherence counted = ADHERENCE.over(without, DAYS, day(DAYS), day(DAYS));
        assertThat(all.planned()).isEqualTo(counted.planned());
        assertThat(all.sessionPercent()).isEqualTo(counted.sessionPercent());
        assertThat(all.dosePercent()).isEqualTo(counted.dosePercent());
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll("plans") List<PlannedSession> plan, @ForAll long seed) {
        List<PlannedSession> shuffled = new ArrayList<>(plan);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Snapshot.of(course(shuffled), day(DAYS), day(DAYS), LIMITS.bands(), RULES))
                .isEqualTo(Snapshot.of(course(plan), day(DAYS), day(DAYS), LIMITS.bands(), RULES));
    }

    private static Course course(List<PlannedSession> plan) {
        return new Course(false, FIRST, null, 3, plan, Set.of(), List.of(), List.of(), List.of());
    }

    @Property
    void countsAGapAsTheNaiveReckoningDoes_A_DROPOUT(
            @ForAll @Size(max = 10) Set<@IntRange(max = 40) Integer> active,
            @ForAll @Size(max = 10) Set<@IntRange(max = 30) Integer> held,
            @ForAll @IntRange(max = 40) int over) {
        List<LocalDate> sessions = active.stream().map(Plans::day).toList();
        List<LocalDate> rest =
                held.stream().filter(day -> day <= over).map(Plans::day).toList();

        Gap gap = Gap.of(FIRST, sessions, rest, day(over));

        assertThat(gap.days()).isEqualTo(Naive.gap(FIRST, sessions, rest, day(over)));
    }

    @Property
    void countsKeptWeeksAsTheNaiveReckoningDoes_ADH_PERSISTENCE(
            @ForAll("plans") List<PlannedSession> plan,
            @ForAll @IntRange(min = 1, max = 7) int target,
            @ForAll @Size(max = 5) List<@IntRange(max = 59) Integer> extra,
            @ForAll @IntRange(max = 70) int over) {
        List<LocalDate> more = extra.stream().map(Plans::day).toList();

        Persistence persistence = Persistence.of(FIRST, target, plan, more, day(over), RULES);

        assertThat(new int[] {persistence.weeks(), persistence.streak()})
                .isEqualTo(Naive.weeks(FIRST, target, plan, more, day(over)));
    }

    @Property
    void countsMissesInARowAsTheNaiveReckoningDoes_NUDGE_MISSED(
            @ForAll("plans") List<PlannedSession> plan, @ForAll @IntRange(max = 59) int over) {
        List<PlannedSession> known = plan.stream()
                .filter(session -> !session.day().isAfter(day(over + 1)))
                .toList();

        assertThat(Misses.of(known, day(over)).count()).isEqualTo(Naive.misses(known, FIRST, day(over)));
    }

    /// What is reckoned of a day in the past is what was reckoned when it was over.
    @Property
    void givesTheSameOfADayHoweverMuchLater(
            @ForAll("plans") List<PlannedSession> plan, @ForAll @IntRange(max = 59) int number) {
        List<PlannedSession> then = plan.stream()
                .filter(session -> !session.day().isAfter(day(number)))
                .toList();

        assertThat(Snapshot.of(course(plan), day(number), day(number), LIMITS.bands(), RULES))
                .isEqualTo(Snapshot.of(course(then), day(number), day(number), LIMITS.bands(), RULES));
    }
}
