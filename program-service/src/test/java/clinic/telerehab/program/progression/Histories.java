package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.Facts.Program;
import clinic.telerehab.program.progression.Facts.Technique;
import clinic.telerehab.program.progression.ItemFacts.Place;
import clinic.telerehab.program.progression.ItemFacts.Rung;
import clinic.telerehab.program.progression.SessionFacts.Done;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Histories and items for the tests of the rules: all is well unless a test spoils it.
final class Histories {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    static final Instant LONG_AGO = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant LATELY = Instant.parse("2026-03-14T08:00:00Z");
    static final Zones ZONES = new Zones(4, 6);
    static final ProgressionRules RULES = ProgressionFile.shipped();

    private Histories() {}

    /// A session with its parts, each of which can be replaced.
    record Told(
            int day,
            Screen screen,
            boolean newInjury,
            Pain before,
            Pain after,
            Pain nextMorning,
            double completion,
            @Nullable Integer pain,
            @Nullable Integer effort) {
        static Told well(int day) {
            return new Told(
                    day,
                    Screen.CLEAR,
                    false,
                    Histories.pain(2, 0),
                    Histories.pain(2, 0),
                    Histories.pain(2, 0),
                    1.0,
                    Integer.valueOf(2),
                    Integer.valueOf(5));
        }

        Told during(@Nullable Integer value) {
            return new Told(day, screen, newInjury, before, after, nextMorning, completion, value, effort);
        }

        Told effort(@Nullable Integer value) {
            return new Told(day, screen, newInjury, before, after, nextMorning, completion, pain, value);
        }

        Told completion(double value) {
            return new Told(day, screen, newInjury, before, after, nextMorning, value, pain, effort);
        }

        Told before(Pain value) {
            return new Told(day, screen, newInjury, value, after, nextMorning, completion, pain, effort);
        }

        Told after(Pain value) {
            return new Told(day, screen, newInjury, before, value, nextMorning, completion, pain, effort);
        }

        Told morning(Pain value) {
            return new Told(day, screen, newInjury, before, after, value, completion, pain, effort);
        }

        Told screen(Screen value) {
            return new Told(day, value, newInjury, before, after, nextMorning, completion, pain, effort);
        }

        Told injured() {
            return new Told(day, screen, true, before, after, nextMorning, completion, pain, effort);
        }

        SessionFacts session() {
            return session(completion * 10);
        }

        SessionFacts session(double amount) {
            LocalDate date = TODAY.minusDays(day);
            return new SessionFacts(
                    UUID.nameUUIDFromBytes(new byte[] {(byte) day}),
                    1,
                    date,
                    date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    screen,
                    newInjury,
                    before,
                    after,
                    nextMorning,
                    new Done(completion, amount, pain, effort));
        }
    }

    static Pain pain(int back, int leg) {
        return new Pain(back, leg, false);
    }

    static List<SessionFacts> history(Told... told) {
        return Stream.of(told).map(Told::session).toList();
    }

    static List<SessionFacts> wellThreeTimes() {
        return history(Told.well(1), Told.well(3), Told.well(5));
    }

    static Work reps(int sets, int reps, int timesPerWeek) {
        return new Work(sets, reps, null, null, null, null, List.of(), null, timesPerWeek);
    }

    static Work held(int sets, int seconds, int timesPerWeek) {
        return new Work(sets, null, seconds, null, null, null, List.of(), null, timesPerWeek);
    }

    static Work pyramid(int hold, int timesPerWeek, Integer... reps) {
        return new Work(reps.length, null, hold, null, null, null, List.of(reps), null, timesPerWeek);
    }

    static Work minutes(int minutes, int timesPerWeek) {
        return new Work(null, null, null, null, minutes, null, List.of(), null, timesPerWeek);
    }

    static Work loaded(String kilograms) {
        return reps(3, 15, 5).withLoad(new BigDecimal(kilograms));
    }

    static ItemFacts item(String category, Work work) {
        return item(category, work, null);
    }

    static ItemFacts item(String category, Work work, @Nullable Place ladder) {
        return new ItemFacts(
                UUID.nameUUIDFromBytes(new byte[] {99}),
                "BIRD-DOG-1",
                category,
                false,
                work,
                work,
                1,
                Set.of(),
                TODAY.minusDays(14),
                LONG_AGO,
                LONG_AGO,
                false,
                null,
                ladder,
                null);
    }

    static ItemFacts held(ItemFacts item) {
        return with(item, true, item.changedOn(), item.techniqueReviewRequired(), item.quota());
    }

    static ItemFacts changedDaysAgo(ItemFacts item, int days) {
        return with(item, item.held(), TODAY.minusDays(days), item.techniqueReviewRequired(), item.quota());
    }

    static ItemFacts reviewed(ItemFacts item) {
        return with(item, item.held(), item.changedOn(), true, item.quota());
    }

    static ItemFacts graded(ItemFacts item, @Nullable Integer start) {
        return with(item, item.held(), item.changedOn(), item.techniqueReviewRequired(), new Quota(3, 20, 12, start));
    }

    static ItemFacts sinceRevision(ItemFacts item, int revision) {
        return since(item, revision, Set.of());
    }

    /// A step of the progression from the revision before.
    static ItemFacts steppedUpBy(ItemFacts item, int revision) {
        return since(item, revision, Set.of(revision - 1));
    }

    private static ItemFacts since(ItemFacts item, int revision, Set<Integer> raisedFrom) {
        return new ItemFacts(
                item.itemId(),
                item.exerciseCode(),
                item.category(),
                item.held(),
                item.work(),
                item.planned(),
                revision,
                raisedFrom,
                item.changedOn(),
                item.changedAt(),
                item.stepSince(),
                item.techniqueReviewRequired(),
                item.eased(),
                item.ladder(),
                item.quota());
    }

    static ItemFacts easedTo(ItemFacts item, Rung before) {
        return new ItemFacts(
                item.itemId(),
                item.exerciseCode(),
                item.category(),
                item.held(),
                item.work(),
                item.planned(),
                item.sinceRevision(),
                item.raisedFrom(),
                item.changedOn(),
                item.changedAt(),
                item.stepSince(),
                item.techniqueReviewRequired(),
                before,
                item.ladder(),
                item.quota());
    }

    /// Decided for tomorrow, and in force only then.
    static ItemFacts planned(ItemFacts item, Work work) {
        return new ItemFacts(
                item.itemId(),
                item.exerciseCode(),
                item.category(),
                item.held(),
                item.work(),
                work,
                item.sinceRevision(),
                item.raisedFrom(),
                item.changedOn(),
                item.changedAt(),
                item.stepSince(),
                item.techniqueReviewRequired(),
                item.eased(),
                item.ladder(),
                item.quota());
    }

    private static ItemFacts with(
            ItemFacts item, boolean held, LocalDate changedOn, boolean reviewed, @Nullable Quota quota) {
        return new ItemFacts(
                item.itemId(),
                item.exerciseCode(),
                item.category(),
                held,
                item.work(),
                item.planned(),
                item.sinceRevision(),
                item.raisedFrom(),
                changedOn,
                item.changedAt(),
                item.stepSince(),
                reviewed,
                item.eased(),
                item.ladder(),
                quota);
    }

    static Facts facts() {
        return facts(null);
    }

    static Facts facts(@Nullable String verdict) {
        return new Facts(
                TODAY,
                false,
                ZONES,
                verdict == null ? null : new Technique(verdict, null, LATELY),
                new Program(100_000, 100_000));
    }
}
