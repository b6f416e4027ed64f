package clinic.telerehab.patient.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Tells a relapse from a flare in a series of pain readings, daily or monthly (clinical.md 3.6). Pure. It judges how
/// the series ends: pain that is over is not a relapse any more.
final class PainCourse {
    private final FollowUpRules rules;

    PainCourse(FollowUpRules rules) {
        this.rules = rules;
    }

    /// The worst back pain of a day, 0 to 10.
    record Reading(LocalDate day, int pain) {}

    /// @param readings in any order; of several of one day the worst counts
    /// @param baseline pain at discharge
    Verdict verdict(Collection<Reading> readings, int baseline) {
        List<Reading> days = worstByDay(readings);
        if (days.isEmpty()) {
            return Verdict.NO_DATA;
        }
        if (endsInRelapse(days)) {
            return Verdict.RELAPSE_SUSPECTED;
        }
        return endsInFlare(days, baseline) ? Verdict.FLARE : Verdict.STABLE;
    }

    private static List<Reading> worstByDay(Collection<Reading> readings) {
        Map<LocalDate, Integer> worst = new TreeMap<>();
        readings.forEach(reading -> worst.merge(reading.day(), reading.pain(), Math::max));
        return worst.entrySet().stream()
                .map(day -> new Reading(day.getKey(), day.getValue()))
                .toList();
    }

    private boolean endsInRelapse(List<Reading> days) {
        List<Reading> painful = tail(days, pain -> pain >= rules.relapseAtLeast());
        List<Reading> before =
                tail(days.subList(0, days.size() - painful.size()), pain -> pain <= rules.painFreeAtMost());
        return span(painful) >= rules.relapseOverDays() && span(before) + 1 >= rules.painFreeDays();
    }

    private boolean endsInFlare(List<Reading> days, int baseline) {
        if (days.size() < rules.flareDays()) {
            return false;
        }
        List<Reading> last = days.subList(days.size() - rules.flareDays(), days.size());
        boolean isWithoutGap = span(last) == rules.flareDays() - 1;
        return isWithoutGap && last.stream().allMatch(day -> day.pain() >= baseline + rules.flareRise());
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

    /// Days from the first to the last; -1 without any.
    private static long span(List<Reading> days) {
        return days.isEmpty()
                ? -1
                : ChronoUnit.DAYS.between(days.getFirst().day(), days.getLast().day());
    }
}
