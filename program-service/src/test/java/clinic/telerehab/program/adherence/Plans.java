package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.Dose.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Courses written as a line, one character a day: `C` completed, `h` half done, `x` planned and not done, `e` excused,
/// `.` nothing planned.
final class Plans {
    static final AdherenceRules RULES = AdherenceRulesFile.read(AdherenceRulesFile.SHIPPED);
    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    static final Band.Limits BANDS = new Band.Limits(80, 50);
    static final Limits LIMITS = new Limits(BANDS, 5, 10, 50);

    private Plans() {}

    static List<PlannedSession> planned(String line) {
        return planned(line, false);
    }

    static List<PlannedSession> planned(String line, boolean stretching) {
        List<PlannedSession> planned = new ArrayList<>();
        for (int day = 0; day < line.length(); day++) {
            char what = line.charAt(day);
            if (what != '.') {
                planned.add(new PlannedSession(
                        FIRST.plusDays(day), outcome(what), List.of(item(10, done(what), stretching))));
            }
        }
        return planned;
    }

    static Course course(String line) {
        return course(line, false, null);
    }

    static Course maintenance(String line) {
        return course(line, true, null);
    }

    static Course course(String line, boolean isMaintenance, @org.jspecify.annotations.Nullable LocalDate reviewOn) {
        return new Course(
                isMaintenance, FIRST, reviewOn, 3, planned(line), active(line), List.of(), List.of(), List.of());
    }

    static Set<LocalDate> active(String line) {
        return planned(line).stream()
                .filter(session -> session.items().stream().anyMatch(item -> item.done() > 0))
                .map(PlannedSession::day)
                .collect(Collectors.toSet());
    }

    static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    static LocalDate lastOf(String line) {
        return FIRST.plusDays(line.length() - 1L);
    }

    static ItemDose item(double prescribed, double done, boolean stretching) {
        return new ItemDose(UUID.randomUUID(), Unit.REPETITIONS, prescribed, done, false, stretching);
    }

    static Outcome outcome(char what) {
        return switch (what) {
            case 'C' -> Outcome.COMPLETED;
            case 'h' -> Outcome.PARTIAL;
            case 'e' -> Outcome.EXCUSED;
            default -> Outcome.MISSED;
        };
    }

    private static double done(char what) {
        return switch (what) {
            case 'C' -> 10;
            case 'h' -> 5;
            default -> 0;
        };
    }
}
