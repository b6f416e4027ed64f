package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.acceptance.ResumedStream.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final Map<String, List<String>> WRITTEN =
            Map.of("a", List.of("a1", "a2", "a3"), "b", List.of("b1"), "c", List.of("c1"));

    @ParameterizedTest
    @CsvSource({
        "a1 a2 a3 b1, 0, 0, 0",
        "b1 a1 a2 a3, 0, 0, 0",
        "a1 b1 a3, 1, 0, 0",
        "'', 4, 0, 0",
        "a1 a2 a2 a3 b1, 0, 1, 0",
        "a1 a2 a3 b1 a1, 0, 1, 0",
        "a2 a1 a3 b1, 0, 0, 2",
        "a3 a1 b1, 1, 0, 2",
        "a1 a2 a3 b1 c1, 0, 1, 0"
    })
    void areFoundInWhatAStreamOfTwoConversationsTold(String heard, int missed, int doubled, int misplaced) {
        List<Told> told = Stream.of(heard.split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> new Told(id.substring(0, 1), id, 0))
                .toList();

        assertThat(Faults.of(Set.of("a", "b"), told, WRITTEN)).isEqualTo(new Faults(missed, doubled, misplaced));
    }
}
