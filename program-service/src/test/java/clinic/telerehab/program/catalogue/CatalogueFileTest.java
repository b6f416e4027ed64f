package clinic.telerehab.program.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    private static final String SHIPPED = "/catalogue/exercises.v1.json";

    @Test
    void acceptsTheShippedCatalogue() {
        assertThat(CatalogueFile.read(SHIPPED))
                .extracting(Exercise::code)
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    /// Each row spoils one attribute of one entry.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BIRD-DOG-1        | category | "YOGA"        | category
            BIRD-DOG-1        | active   | false         | INV-X2
            BIRD-DOG-1        | evidence | "CONTROVERSIAL" | INV-X3
            BIRD-DOG-1        | code     | "WALKING"     | twice
            BIRD-DOG-1        | code     | "bird"        | code
            BIRD-DOG-1        | minutes  | 0             | minutes
            BIRD-DOG-1        | texts    | {}            | texts
            HAMSTRING-STRETCH | ballistic | true         | SF-12
            HAMSTRING-STRETCH | tempo    | "STEADY"      | SF-12
            HAMSTRING-STRETCH | defaultDose | {"holdSeconds": 9} | SF-12
            """)
    void refusesASpoiltEntryAndNamesTheFault(String code, String attribute, String value, String named)
            throws Exception {
        JsonNode file = CatalogueFile.tree(SHIPPED);
        spoil(file, code, attribute, value);

        assertThatThrownBy(() -> CatalogueFile.parse("spoilt.json", file))
                .hasMessageContaining("spoilt.json")
                .hasMessageContaining(named);
    }

    private static void spoil(JsonNode file, String code, String attribute, String value) throws Exception {
        for (JsonNode exercise : file.get("exercises")) {
            if (exercise.get("code").asText().equals(code)) {
                ((ObjectNode) exercise)
                        .set(attribute, new com.fasterxml.jackson.databind.ObjectMapper().readTree(value));
                return;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
