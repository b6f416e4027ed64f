package clinic.telerehab.messaging.standing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Hours of one day of the week at which a clinic works, on its own clock.
///
/// @param closesAt may be 24:00
public record OpeningHours(DayOfWeek day, String opensAt, String closesAt) {
    private static final String MIDNIGHT = "24:00";

    /// These hours of one date. A clock that jumps makes them longer or shorter.
    Span on(LocalDate date, ZoneId zone) {
        var closing = closesAt.equals(MIDNIGHT)
                ? date.plusDays(1).atStartOfDay(zone)
                : date.atTime(LocalTime.parse(closesAt)).atZone(zone);
        return new Span(date.atTime(LocalTime.parse(opensAt)).atZone(zone).toInstant(), closing.toInstant());
    }
}
