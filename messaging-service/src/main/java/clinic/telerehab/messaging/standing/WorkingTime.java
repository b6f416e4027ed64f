package clinic.telerehab.messaging.standing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Counts in a clinic's working hours, on the clinic's own clock. Pure. Hours that nobody set are all hours.
public final class WorkingTime {
    private static final List<OpeningHours> ALWAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningHours(day, "00:00", "24:00"))
            .toList();

    private final ZoneId zone;
    private final List<OpeningHours> week;
    private final Set<LocalDate> closed;

    /// @param closed days on which the clinic does not work, whatever the week says
    public WorkingTime(ZoneId zone, List<OpeningHours> week, Set<LocalDate> closed) {
        this.zone = zone;
        this.week = week.isEmpty() ? ALWAYS : List.copyOf(week);
        this.closed = Set.copyOf(closed);
    }

    /// When so much working time has passed since then. An hour counts as sixty minutes, whatever the clock does.
    public Instant after(Instant start, Duration working) {
        Duration left = working;
        for (Span open : (Iterable<Span>) openFrom(start)::iterator) {
            if (open.length().compareTo(left) >= 0) {
                return open.from().plus(left);
            }
            left = left.minus(open.length());
        }
        throw new IllegalStateException("a week has working hours");
    }

    /// The same time of the day so many working days later; where the clinic works shorter on that day, the end of its
    /// hours. What starts outside of working hours starts with the next ones.
    public Instant workingDaysAfter(Instant start, int days) {
        var begins = firstOpen(start).atZone(zone);
        LocalDate day = begins.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return within(day, day.atTime(begins.toLocalTime()).atZone(zone).toInstant());
    }

    /// So many days later by the calendar, or as soon as the clinic works after that.
    public Instant calendarDaysAfter(Instant start, int days) {
        return firstOpen(start.atZone(zone).plusDays(days).toInstant());
    }

    /// That moment, or the next at which the clinic works.
    public Instant firstOpen(Instant moment) {
        return openFrom(moment).findFirst().orElseThrow().from();
    }

    private Instant within(LocalDate day, Instant wanted) {
        List<Span> spans = on(day).toList();
        return spans.stream()
                .filter(span -> span.to().isAfter(wanted))
                .findFirst()
                .map(span -> span.notBefore(wanted).from())
                .orElseGet(() -> spans.getLast().to());
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> on(next).findAny().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /// Every stretch of working time from that moment on, without an end.
    private Stream<Span> openFrom(Instant moment) {
        return Stream.iterate(LocalDate.ofInstant(moment, zone), day -> day.plusDays(1))
                .flatMap(this::on)
                .filter(span -> span.to().isAfter(moment))
                .map(span -> span.notBefore(moment));
    }

    private Stream<Span> on(LocalDate day) {
        return week.stream()
                .filter(hours -> hours.day() == day.getDayOfWeek() && !closed.contains(day))
                .map(hours -> hours.on(day, zone))
                .filter(span -> !span.length().isZero() && !span.length().isNegative())
                .sorted(Comparator.comparing(Span::from));
    }
}
