package clinic.telerehab.program.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionRulesTest {
    private final CompositionRules rules = new CompositionRulesProducer().rules();

    CompositionRulesTest() throws java.io.IOException {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASSIVE                 | B-COMP-01
            PASSIVE PASSIVE         | B-COMP-01
            NONE                    | B-COMP-01
            ACTIVE                  |
            PASSIVE ACTIVE          |
            ACTIVE PASSIVE PASSIVE  |
            """)
    void blocksWithoutAnActiveExercise_B_COMP_01(String content, String block) {
        List<ProgramItem> items = Arrays.stream(content.strip().split(" "))
                .filter(kind -> !kind.equals("NONE"))
                .map(kind -> Items.of(kind.equals("ACTIVE") ? "BIRD-DOG-1" : "HEAT"))
                .toList();

        assertThat(rules.blocks(items)).isEqualTo(block == null ? List.of() : List.of(block));
    }
}
