package clinic.telerehab.patient.clinic;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Hours of one day of the week at which a clinic works, on its own clock. A day with a break has two of them.
///
/// @param closesAt may be 24:00
record OpeningHours(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Schema(examples = "08:00")
        String opensAt,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00") @Schema(examples = "18:00")
        String closesAt) {
    /// What a new clinic starts with.
    static final List<OpeningHours> STANDARD = Stream.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
            .map(day -> new OpeningHours(day, "08:00", "18:00"))
            .toList();

    @AssertTrue(message = "must close after it opens")
    @Schema(hidden = true)
    boolean isClosingLater() {
        return opensAt == null || closesAt == null || opensAt.compareTo(closesAt) < 0;
    }

    static boolean areApart(List<OpeningHours> week) {
        var sorted = week.stream()
                .sorted(Comparator.comparing(OpeningHours::day).thenComparing(OpeningHours::opensAt))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            if (before.day() == sorted.get(i).day()
                    && before.closesAt().compareTo(sorted.get(i).opensAt()) > 0) {
                return false;
            }
        }
        return true;
    }

    boolean isWhole() {
        return day != null && opensAt != null && closesAt != null;
    }
}
