package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Tells a relapse from a flare in the back pain of somebody on a maintenance program (clinical.md 3.6). Pure. It
/// judges how the series ends: pain that is over is neither any more.
final class PainCourse {
    private final AdherenceRules rules;

    PainCourse(AdherenceRules rules) {
        this.rules = rules;
    }

    /// Back pain as it was reported on a day, 0 to 10.
    record Reading(LocalDate day, int pain) {}

    /// What the series ends in.
    ///
    /// @param since its first day
    /// @param pain the worst of it
    record Turn(Kind kind, LocalDate since, int pain) {
        /// Which rule found it.
        enum Kind {
            FLARE,
            RELAPSE_SUSPECTED
        }
    }

    /// What pain is compared with: the median of the worst of each day in the days before maintenance began, or, where
    /// nothing was reported then, of the first days after.
    ///
    /// @return empty while neither is known
    OptionalInt baseline(Collection<Reading> readings, LocalDate start) {
        List<Reading> days = worstByDay(readings);
        LocalDate first = start.minusDays(rules.flareBaselineDays());
        List<Reading> before = days.stream()
                .filter(day -> !day.day().isBefore(first) && day.day().isBefore(start))
                .toList();
        if (!before.isEmpty()) {
            return median(before);
        }
        List<Reading> after = days.stream()
                .filter(day -> !day.day().isBefore(start))
                .limit(rules.flareBaselineReadings())
                .toList();
        return after.size() < rules.flareBaselineReadings() ? OptionalInt.empty() : median(after);
    }

    /// @param readings in any order; of several of one day the worst counts
    /// @param baseline as [#baseline] found it; without one there is no flare
    Optional<Turn> end(Collection<Reading> readings, OptionalInt baseline) {
        List<Reading> days = worstByDay(readings);
        Optional<Turn> relapse = relapse(days);
        return relapse.isPresent() || baseline.isEmpty() ? relapse : flare(days, baseline.getAsInt());
    }

    private Optional<Turn> relapse(List<Reading> days) {
        List<Reading> painful = tail(days, pain -> pain >= rules.relapsePain());
        List<Reading> before =
                tail(days.subList(0, days.size() - painful.size()), pain -> pain <= rules.painFreeAtMost());
        boolean lasts = span(painful) >= rules.relapseDays();
        return lasts && span(before) + 1 >= rules.painFreeDays()
                ? Optional.of(turn(Turn.Kind.RELAPSE_SUSPECTED, painful))
                : Optional.empty();
    }

    private Optional<Turn> flare(List<Reading> days, int baseline) {
        List<Reading> painful = inARow(tail(days, pain -> pain >= baseline + rules.flareRise()));
        return painful.size() >= rules.flareDays() ? Optional.of(turn(Turn.Kind.FLARE, painful)) : Optional.empty();
    }

    private static Turn turn(Turn.Kind kind, List<Reading> painful) {
        int worst = painful.stream().mapToInt(Reading::pain).max().orElseThrow();
        return new Turn(kind, painful.getFirst().day(), worst);
    }

    private static List<Reading> worstByDay(Collection<Reading> readings) {
        Map<LocalDate, Integer> worst = new TreeMap<>();
        readings.forEach(reading -> worst.merge(reading.day(), reading.pain(), Math::max));
        return worst.entrySet().stream()
                .map(day -> new Reading(day.getKey(), day.getValue()))
                .toList();
    }

    /// The readings at the end that are all so.
    private static List<Reading> tail(List<Reading> days, IntPredicate so) {
        List<Reading> tail = new ArrayList<>();
        for (Reading day : days.reversed()) {
            if (!so.test(day.pain())) {
                break;
            }
            tail.addFirst(day);
        }
        return tail;
    }

    /// The readings at the end with no day between them.
    private static List<Reading> inARow(List<Reading> days) {
        List<Reading> row = new ArrayList<>();
        for (Reading day : days.reversed()) {
            if (!row.isEmpty() && !day.day().plusDays(1).equals(row.getFirst().day())) {
                break;
            }
            row.addFirst(day);
        }
        return row;
    }

    /// Days from the first to the last; -1 without any.
    private static long span(List<Reading> days) {
        return days.isEmpty()
                ? -1
                : ChronoUnit.DAYS.between(days.getFirst().day(), days.getLast().day());
    }

    private static OptionalInt median(List<Reading> days) {
        int[] sorted = days.stream().mapToInt(Reading::pain).sorted().toArray();
        return OptionalInt.of(sorted[(sorted.length - 1) / 2]);
    }
}
