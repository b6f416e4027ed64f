package clinic.telerehab.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A synthetic year: every day its patients live, every week the lead looks at what is proposed, after eight weeks
/// treatment becomes maintenance, and every four weeks what the suite says is held against what must hold.
final class Simulation {
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final int WEEK = 7;
    private static final int TREATMENT_DAYS = 56;
    private static final int CHECKED_EVERY = 28;

    private final Stage stage;
    private final SimulatedClinic clinic;
    private final SimulationChecks checks;
    private final AtomicInteger accepted = new AtomicInteger();

    Simulation(Stage stage, SimulatedClinic clinic) {
        this.stage = stage;
        this.clinic = clinic;
        this.checks = new SimulationChecks(stage, clinic);
    }

    /// @param days how long it goes on
    void run(int days) throws Exception {
        LocalDate first = stage.today();
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            boolean isChecked = day % CHECKED_EVERY == CHECKED_EVERY - 1 || day == days - 1;
            begin(day, date, isChecked || isReviewed(day));
            live(day, date);
            if (isReviewed(day)) {
                clinic.forEach(course -> accepted.addAndGet(course.review()));
            }
            if (isChecked) {
                checks.adherence(date);
                System.out.printf("day %3d  %s, wrong: %s%n", day + 1, figures(), checks.wrong());
            }
        }
        checks.proposals();
        checks.dropOuts(first, first.plusDays(days - 1L));
    }

    private static boolean isReviewed(int day) {
        return day % WEEK == WEEK - 1 || day == TREATMENT_DAYS;
    }

    /// Lets the evening come and waits until the day before is closed, so that the same seed gives the same year.
    ///
    /// @param isStaffIn whether the lead works that day; staff is let in only where the services
    /// heard of each other lately
    private void begin(int day, LocalDate date, boolean isStaffIn) throws InterruptedException {
        Instant evening = date.atTime(EVENING).atZone(Stage.ZONE).toInstant();
        if (isStaffIn) {
            stage.moveTo(evening);
        } else {
            stage.jumpTo(evening);
        }
        if (day > 0) {
            clinic.awaitClosed(date.minusDays(1));
        }
    }

    private void live(int day, LocalDate date) throws Exception {
        if (day == TREATMENT_DAYS) {
            clinic.forEach(course -> course.start("LBP-MAINTENANCE-2X"));
        }
        clinic.forEach(course -> course.patient().live(day, date));
    }

    /// What happened until now.
    Map<String, Integer> figures() {
        Map<String, Integer> figures = new TreeMap<>();
        for (SimulatedCourse course : clinic.courses()) {
            figures.merge("sessions", course.patient().sessions(), Integer::sum);
            figures.merge("mornings", course.patient().mornings(), Integer::sum);
        }
        figures.put("accepted", accepted.get());
        return figures;
    }

    SimulationChecks checks() {
        return checks;
    }
}
