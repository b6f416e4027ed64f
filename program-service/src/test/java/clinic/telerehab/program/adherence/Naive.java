package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Adherence reckoned a second time, slowly and day by day, to hold the other against. It shares nothing with it but
/// its input.
final class Naive {
    private Naive() {}

    static double fraction(List<ItemDose> items) {
        double total = 0;
        for (Unit unit : Unit.values()) {
            double done = 0;
            double prescribed = 0;
            int count = 0;
            for (ItemDose item : items) {
                if (item.unit() == unit) {
                    done += item.done() > item.prescribed() ? item.prescribed() : item.done();
                    prescribed += item.prescribed();
                    count++;
                }
            }
            total += count == 0 ? 0 : done / prescribed * count / items.size();
        }
        return total;
    }

    static boolean isCompleted(PlannedSession session) {
        return session.outcome() == Outcome.COMPLETED;
    }

    static boolean isMissed(PlannedSession session) {
        return session.outcome() == Outcome.MISSED;
    }

    private static boolean isExcused(PlannedSession session) {
        return session.outcome() == Outcome.EXCUSED;
    }

    /// Completed and planned.
    static int[] sessions(List<PlannedSession> all, int days, LocalDate last, LocalDate over) {
        int[] counts = {0, 0};
        for (int back = 0; back < days; back++) {
            for (PlannedSession session : all) {
                boolean isThatDay = session.day().equals(last.minusDays(back));
                boolean isOver = !session.day().isAfter(over) || isCompleted(session);
                if (isThatDay && !isExcused(session) && isOver) {
                    counts[0] += isCompleted(session) ? 1 : 0;
                    counts[1]++;
                }
            }
        }
        return counts;
    }

    /// Per cent, unrounded; negative when nothing counts.
    static double dose(List<PlannedSession> all, int days, LocalDate last, LocalDate over) {
        List<ItemDose> items = new ArrayList<>();
        for (int back = 0; back < days; back++) {
            for (PlannedSession session : all) {
                boolean isThatDay = session.day().equals(last.minusDays(back));
                boolean counts = !session.day().isAfter(over) || isCompleted(session);
                if (isThatDay && !isExcused(session) && counts) {
                    items.addAll(session.items());
                }
            }
        }
        return items.isEmpty() ? -1 : 100 * fraction(items);
    }

    static int gap(LocalDate start, List<LocalDate> active, List<LocalDate> held, LocalDate over) {
        int days = 0;
        LocalDate day = over;
        while (!day.isBefore(start) && !active.contains(day) && !held.contains(day)) {
            days++;
            day = day.minusDays(1);
        }
        for (LocalDate later : active) {
            if (later.isAfter(over)) {
                return 0;
            }
        }
        return days;
    }

    /// Weeks kept, and how many of them in a row at the end.
    static int[] weeks(LocalDate start, int target, List<PlannedSession> all, List<LocalDate> extra, LocalDate over) {
        int kept = 0;
        int row = 0;
        for (LocalDate week = start; !week.isAfter(over.plusDays(1)); week = week.plusWeeks(1)) {
            int wanted = target - excused(all, week);
            boolean isKept = wanted > 0 && (done(all, week) + more(extra, week)) * 10 >= wanted * 8;
            boolean isLost = wanted > 0 && !isKept && !week.plusDays(6).isAfter(over);
            kept += isKept ? 1 : 0;
            row = isLost ? 0 : row + (isKept ? 1 : 0);
        }
        return new int[] {kept, row};
    }

    private static int excused(List<PlannedSession> all, LocalDate week) {
        int excused = 0;
        for (PlannedSession session : all) {
            excused += isExcused(session) && isIn(session.day(), week) ? 1 : 0;
        }
        return excused;
    }

    private static int done(List<PlannedSession> all, LocalDate week) {
        int done = 0;
        for (PlannedSession session : all) {
            done += !isExcused(session) && isCompleted(session) && isIn(session.day(), week) ? 1 : 0;
        }
        return done;
    }

    private static int more(List<LocalDate> extra, LocalDate week) {
        int more = 0;
        for (LocalDate day : extra) {
            more += isIn(day, week) ? 1 : 0;
        }
        return more;
    }

    private static boolean isIn(LocalDate day, LocalDate week) {
        return !day.isBefore(week) && day.isBefore(week.plusWeeks(1));
    }

    static int misses(List<PlannedSession> all, LocalDate start, LocalDate over) {
        int row = 0;
        for (LocalDate day = start; day.isBefore(over.plusDays(30)); day = day.plusDays(1)) {
            for (PlannedSession session : all) {
                if (session.day().equals(day) && !isExcused(session)) {
                    if (isMissed(session) && !day.isAfter(over)) {
                        row++;
                    } else if (!isMissed(session) && (!day.isAfter(over) || isCompleted(session))) {
                        row = 0;
                    }
                }
            }
        }
        return row;
    }
}
