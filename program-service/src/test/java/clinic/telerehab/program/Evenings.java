package clinic.telerehab.program;

import clinic.telerehab.kit.clock.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Moves the clock to the evening of a day where patients are. At whatever hour the tests run, the day before is over
/// by
/// then and its grace too.
public final class Evenings {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private Evenings() {}

    public static void moveTo(MovableClock clock, LocalDate day) {
        Instant evening = day.atTime(EVENING).atZone(ZONE).toInstant();
        clock.moveTo(Duration.between(Instant.now(), evening));
    }
}
