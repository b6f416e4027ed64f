package clinic.telerehab.patient.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/instruments");

    @Test
    void listsEveryFileInTheIndex() throws IOException {
        List<String> listed = DefinitionFiles.read().stream()
                .map(definition -> definition.code() + "-" + definition.version() + ".json")
                .toList();

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains("-")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void knowsTheInstrumentsOfTheClinicalTableWithTheirLicences() {
        Map<String, String> classes = DefinitionFiles.read().stream()
                .collect(Collectors.toMap(
                        Definition::code, each -> each.licence().licenceClass().name()));

        assertThat(classes)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("NPRS_BACK", "A"),
                        Map.entry("NPRS_LEG", "A"),
                        Map.entry("ODI", "C"),
                        Map.entry("RMDQ24", "B"),
                        Map.entry("SBST9", "C"),
                        Map.entry("TSK17", "C"),
                        Map.entry("TSK11", "C"),
                        Map.entry("FABQ", "C"),
                        Map.entry("PSFS", "A"),
                        Map.entry("GROC", "A"),
                        Map.entry("PHQ2", "B"),
                        Map.entry("GAD2", "B"),
                        Map.entry("EARS6", "C"),
                        Map.entry("EVS", "A"),
                        Map.entry("EFFORT", "A"),
                        Map.entry("CONFIDENCE", "A"),
                        Map.entry("TECHNIQUE", "A")));
    }

    @Test
    void shipsNoWordOfAnInstrumentThatIsNotOurs() throws IOException {
        List<String> ours = DefinitionFiles.read().stream()
                .filter(each -> each.licence().licenceClass() == LicenceClass.A)
                .map(Definition::code)
                .toList();

        try (Stream<Path> files = Files.list(FOLDER.resolve("text"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> ours.contains(name.substring(0, name.indexOf('-'))));
        }
    }

    @Test
    void waitsForTheSignatureOfAClinician() {
        assertThat(DefinitionFiles.read()).allMatch(definition -> definition.approvedBy() == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /items/0/max             | 0          | item 1 has no range
            /items/0/max             | 9          | item 1: its options are not its range
            /items/1/id              | "1"        | item 1 stands there twice
            /items/1/position        | 7          | item 2 is not at its position
            /scoring/formula         | null       | formula
            /scoring/minAnswered     | 10         | it needs more answers than there are
            /scoring/minAnswered     | 5          | it does not say what stands for a missing answer
            /scoring/subscales/0/items/0 | "x"    | it names an item that is not there
            /scoring/subscales/0/code | "TOTAL"   | two scales have one code
            /bands/1/when/0/scale    | "NONE"     | band MEDIUM names a scale that is not there
            /licence/class           | "D"        | class
            /version                 | "one"      | version
            /code                    | "OTHER"    | its content belongs into OTHER-1.0.json
            /surprise                | 1          | surprise
            """)
    void refusesAFaultyFileWithItsNameAndTheReason(String place, String value, String reason) {
        JsonNode file = JsonFiles.shipped("/instruments/SBST9-1.0.json").deepCopy();
        int last = place.lastIndexOf('/');
        JsonNode parent = last == 0 ? file : file.at(place.substring(0, last));
        JsonNode changed = JsonFiles.parse("value", value);
        if (parent instanceof ObjectNode object) {
            object.set(place.substring(last + 1), changed);
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
                    .set(Integer.parseInt(place.substring(last + 1)), changed);
        }

        assertThatThrownBy(() -> DefinitionFiles.parse("SBST9-1.0.json", file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("SBST9-1.0.json: ")
                .hasMessageContaining(reason);
    }
}
