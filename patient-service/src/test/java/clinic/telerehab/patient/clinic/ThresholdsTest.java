package clinic.telerehab.patient.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.telerehab.patient.clinic.Threshold.FollowUpMonths;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
    private static final FollowUpMonths MONTHS = new FollowUpMonths(List.of(1), "", null);

    private final Thresholds shipped = new ThresholdsProducer().thresholds();

    ThresholdsTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "painSpikeFrom,     5,  ",
        "painSpikeFrom,     10, ",
        "painSpikeFrom,     4,  painSpikeFrom",
        "painSpikeFrom,     11, painSpikeFrom",
        "painZoneAmberFrom, 5,  ",
        "painZoneAmberFrom, 6,  painZoneAmberFrom",
        "painZoneRedFrom,   4,  painZoneAmberFrom",
        "messageSlaMinutes, 15, ",
        "messageSlaMinutes, 10080, ",
        "messageSlaMinutes, 14, messageSlaMinutes",
        "messageSlaMinutes, 10081, messageSlaMinutes",
        "unheardOf,         1,  unheardOf"
    })
    void takesOnlyKnownFiguresInRangeAndOrder(String name, int figure, @Nullable String refused) {
        assertThat(shipped.refusal(Map.of(name, figure))).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0,1", "3,1", "1,1"})
    void refusesFollowUpsThatDoNotRise(String months) {
        List<Integer> standard = Stream.of(months.split(","))
                .filter(month -> !month.isEmpty())
                .map(Integer::valueOf)
                .toList();

        assertThatThrownBy(() -> new Thresholds(List.of(), new FollowUpMonths(standard, "", null)))
                .hasMessage("threshold followUpMonths do not rise");
    }

    @Test
    void fillsWhatAClinicHasNotSet() {
        assertThat(shipped.effective(Map.of("painSpikeFrom", 7)))
                .containsEntry("painSpikeFrom", 7)
                .containsEntry("needCritical", 100);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 5, 6, 9,  ,      src, a has its standard out of its own range",
        "a, 5, 1, 9,  b,     src, a must stay below one that is not there",
        "a, 5, 1, 9,  ,      '',  a has no source"
    })
    void refusesAFileThatContradictsItself(
            String name, int standard, int least, int most, @Nullable String below, String source, String reason) {
        var one = new Threshold(name, "meaning", "points", standard, least, most, below, source, null);

        assertThatThrownBy(() -> new Thresholds(List.of(one), MONTHS)).hasMessage("threshold " + reason);
    }
}
