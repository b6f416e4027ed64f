package clinic.telerehab.program.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.Exercise.Dose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        List<Exercise> exercises = Arrays.stream(content.strip().split(" "))
                .filter(kind -> !kind.equals("NONE"))
                .map(kind -> exercise(kind.equals("ACTIVE")))
                .toList();

        assertThat(rules.blocks(exercises)).isEqualTo(block == null ? List.of() : List.of(block));
    }

    private static Exercise exercise(boolean active) {
        return new Exercise(
                "X",
                1,
                "X",
                "X",
                active,
                List.of(),
                null,
                "HOME",
                List.of(),
                List.of(),
                false,
                null,
                "RECOMMENDED",
                null,
                "S0",
                null,
                new Dose(1, 1, null, null),
                5,
                Map.of());
    }
}
