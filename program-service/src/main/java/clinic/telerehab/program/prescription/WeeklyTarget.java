package clinic.telerehab.program.prescription;

import java.util.List;

/// On how many days of a week a program has something to do at home. Pure.
final class WeeklyTarget {
    private WeeklyTarget() {}

    /// @return 1 to 7
    static int of(List<ProgramItem> items) {
        long days = items.stream()
                .filter(item -> item.place() == Place.HOME && !item.paused())
                .flatMap(item -> item.schedule().days().stream())
                .distinct()
                .count();
        return (int) Math.max(1, days);
    }
}
