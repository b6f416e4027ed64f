package clinic.telerehab.program.prescription;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How long the sessions of a week take at home. Pure.
final class SessionMinutes {
    private SessionMinutes() {}

    /// By weekday; days without a session are left out.
    static Map<DayOfWeek, Integer> byDay(List<ProgramItem> items) {
        Map<DayOfWeek, Integer> minutes = new EnumMap<>(DayOfWeek.class);
        items.stream()
                .filter(item -> item.place() == Place.HOME && !item.paused())
                .forEach(item -> item.schedule()
                        .days()
                        .forEach(day -> minutes.merge(day, item.snapshot().minutes(), Integer::sum)));
        return minutes;
    }

    static int longest(List<ProgramItem> items) {
        return byDay(items).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
