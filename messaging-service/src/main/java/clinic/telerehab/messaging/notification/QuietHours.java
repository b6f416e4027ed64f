package clinic.telerehab.messaging.notification;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// From when to when of each day somebody wants no mail, on their own clock; over midnight where it ends before it
/// begins.
record QuietHours(
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(examples = "22:00")
        String from,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(examples = "07:00")
        String to) {

    @AssertTrue(message = "must end at another time than it begins")
    @Schema(hidden = true)
    boolean isSome() {
        return from == null || !from.equals(to);
    }

    /// That moment, or the end of the quiet hours in which it lies.
    Instant firstLoud(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(to);
        boolean overMidnight = end.isBefore(begin);
        boolean sinceBegin = !time.isBefore(begin);
        boolean beforeEnd = time.isBefore(end);
        boolean quiet = overMidnight ? sinceBegin || beforeEnd : sinceBegin && beforeEnd;
        if (!quiet) {
            return moment;
        }
        var endsOn = overMidnight && sinceBegin ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return endsOn.atTime(end).atZone(zone).toInstant();
    }
}
