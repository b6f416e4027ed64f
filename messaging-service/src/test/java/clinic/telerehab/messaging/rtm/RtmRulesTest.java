package clinic.telerehab.messaging.rtm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtmRulesTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    private RtmRules rules;

    @BeforeEach
    void load() throws IOException {
        rules = new RtmRulesProducer().rules();
    }

    /// The worked table of clinical.md 3.7, and the edges of each limit.
    @ParameterizedTest(name = "{0} days, {1} min, {2} live, new: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "14, 18, 1, true,  98975 98985 98979,       -",
                "16, 41, 1, false, 98977 98980 98981,       -",
                "20, 25, 0, false, 98977,                   NO_SYNCHRONOUS_CONTACT",
                "15, 60, 1, false, 98985 98980 98981 98981, -",
                "1,  9,  1, false, -,                       TOO_FEW_DAYS TOO_LITTLE_TIME",
                "1,  9,  1, true,  -,                       TOO_FEW_DAYS TOO_LITTLE_TIME",
                "0,  0,  0, false, -,                       TOO_FEW_DAYS TOO_LITTLE_TIME",
                "2,  10, 1, false, 98985 98979,             -",
                "15, 19, 1, false, 98985 98979,             -",
                "16, 20, 1, false, 98977 98980,             -",
                "30, 39, 3, false, 98977 98980,             -",
                "30, 40, 1, false, 98977 98980 98981,       -",
                "2,  9,  4, false, 98985,                   TOO_LITTLE_TIME"
            })
    void supportsWhatTheEvidenceIsEnoughFor(
            int days, int minutes, int live, boolean isNew, String codes, String missing) {
        List<String> found = Stream.concat(rules.device(days, isNew).stream(), rules.time(minutes, live).stream())
                .toList();

        assertThat(found).isEqualTo(words(codes));
        assertThat(rules.missing(days, minutes, live)).extracting(Enum::name).isEqualTo(words(missing));
    }

    @Test
    void beginsAPeriodWithTheFirstDayThatIsInNoneBefore() {
        var days = IntStream.of(0, 5, 29, 33, 34)
                .mapToObj(day -> FIRST.plusDays(day))
                .toList();

        assertThat(rules.periods(days))
                .containsExactly(
                        new DevicePeriod(FIRST, FIRST.plusDays(29), 3, List.of("98975", "98985")),
                        new DevicePeriod(FIRST.plusDays(33), FIRST.plusDays(62), 2, List.of("98985")));
    }

    @Test
    void countsADayOnce() {
        assertThat(rules.periods(List.of(FIRST, FIRST)))
                .containsExactly(new DevicePeriod(FIRST, FIRST.plusDays(29), 1, List.of()));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
