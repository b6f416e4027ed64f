package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Weeks in which enough was done. Pure. Weeks are counted from the day the program started, seven days each, and it is
/// the week's target that makes a streak, not every single day (clinical.md SF-43).
///
/// @param weeks how many so far
/// @param streak how many of them in a row up to now; a week in which everything was excused neither counts nor breaks
/// it
record Persistence(int weeks, int streak) {
    private static final int WEEK = 7;

    /// What became of one week.
    private enum Week {
        MET,
        MISSED,
        /// Excused as a whole, or not over yet.
        OPEN
    }

    /// @param start of the program
    /// @param weeklyTarget how many sessions a week is to have
    /// @param extra days on which a whole session was done that was not planned for them
    /// @param over the last of the patient's days that is over
    static Persistence of(
            LocalDate start,
            int weeklyTarget,
            Collection<PlannedSession> planned,
            Collection<LocalDate> extra,
            LocalDate over,
            AdherenceRules rules) {
        // One beyond the days that are over: what is done today counts today.
        long weeks = ChronoUnit.DAYS.between(start, over.plusDays(1)) / WEEK + 1;
        List<Week> course = IntStream.range(0, (int) Math.max(0, weeks))
                .mapToObj(number -> start.plusDays((long) WEEK * number))
                .map(first -> week(first, weeklyTarget, planned, extra, over, rules))
                .toList();
        return new Persistence(Collections.frequency(course, Week.MET), streak(course));
    }

    private static int streak(List<Week> course) {
        int streak = 0;
        for (Week week : course.reversed()) {
            if (week == Week.MISSED) {
                break;
            }
            streak += week == Week.MET ? 1 : 0;
        }
        return streak;
    }

    private static Week week(
            LocalDate first,
            int weeklyTarget,
            Collection<PlannedSession> planned,
            Collection<LocalDate> extra,
            LocalDate over,
            AdherenceRules rules) {
        List<PlannedSession> inside = planned.stream()
                .filter(session -> isWithin(session.day(), first))
                .toList();
        long excused = inside.stream().filter(PlannedSession::isExcused).count();
        long target = Math.max(0, weeklyTarget - excused);
        long done = inside.stream()
                        .filter(session -> session.outcome() == Outcome.COMPLETED)
                        .count()
                + extra.stream().filter(day -> isWithin(day, first)).count();
        if (target == 0) {
            return Week.OPEN;
        }
        if (done >= rules.weekMetFrom() * target) {
            return Week.MET;
        }
        return over.isBefore(first.plusDays(WEEK - 1L)) ? Week.OPEN : Week.MISSED;
    }

    private static boolean isWithin(LocalDate day, LocalDate first) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(WEEK));
    }
}
