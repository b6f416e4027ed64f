package clinic.telerehab.program.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days where a patient is. Pure. A day begins with its first moment, which is not midnight where the clocks jump over
/// midnight, and lasts 23 or 25 hours where they jump at another time.
final class LocalDays {
    private LocalDays() {}

    static LocalDate dayOf(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// When a day is over for good: a grace after the next one began. The grace is time that passes, not time on the
    /// clock, so it is as long in the night when the clocks change as in any other.
    static Instant overAt(LocalDate day, ZoneId zone, Duration grace) {
        return startOf(day.plusDays(1), zone).plus(grace);
    }

    static boolean isOver(LocalDate day, ZoneId zone, Duration grace, Instant now) {
        return !now.isBefore(overAt(day, zone, grace));
    }
}
