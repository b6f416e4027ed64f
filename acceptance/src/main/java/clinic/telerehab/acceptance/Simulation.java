package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(120);

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
            int number = day;
            stage.moveTo(date.atTime(EVENING).atZone(Stage.ZONE).toInstant());
            if (day == TREATMENT_DAYS) {
                clinic.forEach(course -> course.start("LBP-MAINTENANCE-2X"));
            }
            clinic.forEach(course -> course.patient().live(number, date));
            if (day % WEEK == WEEK - 1) {
                clinic.forEach(course -> accepted.addAndGet(course.review()));
            }
            if (day % CHECKED_EVERY == CHECKED_EVERY - 1 || day == days - 1) {
                awaitClosed(date.minusDays(1));
                checks.adherence(date);
                System.out.printf("day %3d  %s%n", day + 1, figures());
            }
        }
        checks.proposals();
        checks.dropOuts(first, first.plusDays(days - 1L));
    }

    /// The days before today are closed by a job; adherence is read when it has been.
    private void awaitClosed(LocalDate day) throws Exception {
        long until = System.nanoTime() + CLOSED_WITHIN.toNanos();
        clinic.forEach(course -> {
            while (!isClosed(course.current(), day)) {
                if (System.nanoTime() > until) {
                    throw new StoryFailed(
                            "the day " + day + " is closed", course.current().id());
                }
                Thread.onSpinWait();
            }
        });
    }

    private boolean isClosed(Program program, LocalDate day) {
        JsonNode course = program.get("/adherence").json().at("/course");
        return !course.isEmpty()
                && course.get(course.size() - 1).at("/localDate").asText().equals(day.toString());
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
