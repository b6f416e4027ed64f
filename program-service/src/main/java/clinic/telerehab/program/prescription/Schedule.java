package clinic.telerehab.program.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When an item is due: on named days, or so many times a week, spread evenly. Exactly one of the two is there.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Schedule(
        @Nullable Set<DayOfWeek> daysOfWeek, @Nullable Integer timesPerWeek) {
    private static final List<Set<DayOfWeek>> SPREAD = List.of(
            EnumSet.of(DayOfWeek.MONDAY),
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            EnumSet.allOf(DayOfWeek.class));

    public Schedule {
        if ((daysOfWeek == null) == (timesPerWeek == null)) {
            throw new IllegalArgumentException("either days or a number of times");
        }
        daysOfWeek = daysOfWeek == null ? null : Set.copyOf(daysOfWeek);
    }

    public static Schedule onDays(Set<DayOfWeek> days) {
        return new Schedule(days, null);
    }

    /// @param times 1 to 7
    public static Schedule timesAWeek(int times) {
        return new Schedule(null, times);
    }

    public Set<DayOfWeek> days() {
        if (daysOfWeek != null) {
            return daysOfWeek;
        }
        return timesPerWeek == null ? Set.of() : SPREAD.get(timesPerWeek - 1);
    }

    public int timesAWeek() {
        return days().size();
    }
}
