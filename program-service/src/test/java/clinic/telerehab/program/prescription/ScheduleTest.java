package clinic.telerehab.program.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | MONDAY
            2 | MONDAY THURSDAY
            3 | MONDAY WEDNESDAY FRIDAY
            4 | MONDAY TUESDAY THURSDAY FRIDAY
            5 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY
            6 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY
            7 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY
            """)
    void spreadsTimesOverTheWeek(int times, String days) {
        Set<DayOfWeek> expected =
                Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());

        var schedule = Schedule.timesAWeek(times);

        assertThat(schedule.days()).isEqualTo(expected);
        assertThat(schedule.timesAWeek()).isEqualTo(times);
    }

    @Test
    void keepsTheDaysThatWereChosen() {
        assertThat(Schedule.onDays(Set.of(DayOfWeek.SUNDAY)).days()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void refusesBothAndNeither() {
        assertThatThrownBy(() -> new Schedule(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(Set.of(DayOfWeek.SUNDAY), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
