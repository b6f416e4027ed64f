package clinic.telerehab.messaging.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clinic is in Berlin, where the clock went forward on 2026-03-29 and back on 2026-10-25, both at night.
class WorkingTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingTime WEEK = new WorkingTime(
            BERLIN,
            Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                    .map(day -> new OpeningHours(day, "08:00", "18:00"))
                    .toList(),
            // Good Friday and Easter Monday
            Set.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06")));

    @ParameterizedTest(name = "{0} and {1} of work is {2}")
    @CsvSource({
        // within a day
        "2026-03-02T09:00, PT4H, 2026-03-02T13:00",
        "2026-03-02T14:00, PT4H, 2026-03-02T18:00",
        // into the next one
        "2026-03-02T15:00, PT4H, 2026-03-03T09:00",
        // before and after hours
        "2026-03-02T05:00, PT4H, 2026-03-02T12:00",
        "2026-03-02T18:00, PT4H, 2026-03-03T12:00",
        "2026-03-02T23:30, PT4H, 2026-03-03T12:00",
        // over a weekend
        "2026-03-06T17:00, PT4H, 2026-03-09T11:00",
        "2026-03-07T12:00, PT4H, 2026-03-09T12:00",
        // over the weekend at which the clock goes forward, and the one at which it goes back
        "2026-03-27T17:00, PT4H, 2026-03-30T11:00",
        "2026-10-23T17:00, PT4H, 2026-10-26T11:00",
        // longer than a day
        "2026-03-06T10:00, PT25H, 2026-03-10T15:00",
        // over Easter
        "2026-04-02T17:00, PT4H, 2026-04-07T11:00",
        "2026-04-03T12:00, PT4H, 2026-04-07T12:00"
    })
    void countsHoursOfWork(LocalDateTime from, Duration working, LocalDateTime until) {
        assertThat(WEEK.after(at(from), working)).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-03-02T09:00, 1, 2026-03-03T09:00",
        "2026-03-06T09:00, 1, 2026-03-09T09:00",
        "2026-03-06T20:00, 1, 2026-03-10T08:00",
        "2026-03-07T12:00, 1, 2026-03-10T08:00",
        "2026-03-27T16:30, 1, 2026-03-30T16:30",
        "2026-10-23T16:30, 1, 2026-10-26T16:30",
        "2026-03-05T09:00, 3, 2026-03-10T09:00",
        "2026-04-02T09:00, 1, 2026-04-07T09:00",
        "2026-04-06T09:00, 1, 2026-04-08T08:00"
    })
    void countsWorkingDays(LocalDateTime from, int days, LocalDateTime until) {
        assertThat(WEEK.workingDaysAfter(at(from), days)).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{1} days after {0} is {2}")
    @CsvSource({
        "2026-03-02T09:00, 3, 2026-03-05T09:00",
        "2026-03-05T09:00, 3, 2026-03-09T08:00",
        "2026-03-03T22:00, 3, 2026-03-09T08:00",
        "2026-03-27T09:00, 3, 2026-03-30T09:00",
        "2026-10-23T09:00, 3, 2026-10-26T09:00",
        "2026-03-31T09:00, 3, 2026-04-07T08:00"
    })
    void movesDaysOfTheCalendarIntoWorkingHours(LocalDateTime from, int days, LocalDateTime until) {
        assertThat(WEEK.calendarDaysAfter(at(from), days)).isEqualTo(at(until));
    }

    /// Open on Sundays round the clock, through both changes of it: the hour that is missing is no time to work in, and
    /// the one that comes twice is two.
    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        "2026-03-29T00:00:00+01:00, PT4H, 2026-03-29T05:00:00+02:00",
        "2026-10-25T00:00:00+02:00, PT4H, 2026-10-25T03:00:00+01:00",
        "2026-03-29T00:00:00+01:00, PT23H, 2026-03-30T00:00:00+02:00",
        "2026-10-25T00:00:00+02:00, PT25H, 2026-10-26T00:00:00+01:00"
    })
    void countsHoursThatPassNotHoursOnTheClock(
            java.time.OffsetDateTime from, Duration working, java.time.OffsetDateTime until) {
        var sundays = new WorkingTime(BERLIN, List.of(new OpeningHours(DayOfWeek.SUNDAY, "00:00", "24:00")), Set.of());

        assertThat(sundays.after(from.toInstant(), working)).isEqualTo(until.toInstant());
    }

    @Test
    void leavesBreaksOut() {
        var withBreak = new WorkingTime(
                BERLIN,
                List.of(
                        new OpeningHours(DayOfWeek.MONDAY, "13:00", "17:00"),
                        new OpeningHours(DayOfWeek.MONDAY, "08:00", "12:00")),
                Set.of());

        assertThat(withBreak.after(at(LocalDateTime.parse("2026-03-02T11:00")), Duration.ofHours(2)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-02T14:00")));
        assertThat(withBreak.firstOpen(at(LocalDateTime.parse("2026-03-02T12:00"))))
                .isEqualTo(at(LocalDateTime.parse("2026-03-02T13:00")));
    }

    @Test
    void endsWithTheHoursOfAShorterDay() {
        var shortTuesday = new WorkingTime(
                BERLIN,
                List.of(
                        new OpeningHours(DayOfWeek.MONDAY, "08:00", "18:00"),
                        new OpeningHours(DayOfWeek.TUESDAY, "08:00", "12:00")),
                Set.of());

        assertThat(shortTuesday.workingDaysAfter(at(LocalDateTime.parse("2026-03-02T16:00")), 1))
                .isEqualTo(at(LocalDateTime.parse("2026-03-03T12:00")));
    }

    @Property
    void worksRoundTheClockWithoutHours(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        var always = new WorkingTime(ZoneOffset.UTC, List.of(), Set.of());
        Instant from = Instant.ofEpochSecond(second);

        assertThat(always.after(from, Duration.ofHours(4))).isEqualTo(from.plus(Duration.ofHours(4)));
    }

    @Property
    void neverEndsOutsideOfWorkingHours(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        var until = WEEK.after(Instant.ofEpochSecond(second), Duration.ofMinutes(minutes))
                .atZone(BERLIN);

        assertThat(until.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
        assertThat(until.toLocalTime()).isBetween(java.time.LocalTime.of(8, 0), java.time.LocalTime.of(18, 0));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
