package clinic.telerehab.program.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void acceptsWhatIsShipped() {
        assertThat(CatalogueFiles.shipped().exercises()).hasSize(60);
    }

    /// Each row spoils one place of one file; `-` as the value removes it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            exercises/mobility.v1.json      | /exercises/0/category      | "YOGA"            | /exercises/0 | among the categories
            exercises/mobility.v1.json      | /exercises/0/code          | "cat"             | /exercises/0/code | pattern
            exercises/mobility.v1.json      | /exercises/0/code          | "WALK"            | /exercises/0 | twice
            exercises/mobility.v1.json      | /exercises/0/minutes       | 0                 | /exercises/0/minutes | minimum
            exercises/mobility.v1.json      | /exercises/0/colour        | "red"             | /exercises/0 | colour
            exercises/mobility.v1.json      | /exercises/0/active        | false             | /exercises/0 | INV-X2
            exercises/mobility.v1.json      | /exercises/0/sequenceGroup | "STRETCH"         | /exercises/0 | sequence group ACTIVATE
            exercises/mobility.v1.json      | /exercises/0/sequenceGroup | -                 | /exercises/0 | sequence group ACTIVATE
            exercises/mobility.v1.json      | /exercises/0/evidence/grade | "CONTROVERSIAL"  | /exercises/0 | INV-X3
            exercises/mobility.v1.json      | /exercises/0/i18n/en       | -                 | /exercises/0/i18n | en
            exercises/mobility.v1.json      | /exercises/0/licence       | -                 | /exercises/0 | licence
            exercises/mobility.v1.json      | /exercises/0/licence       | " "               | /exercises/0 | INV-X4
            exercises/mobility.v1.json      | /exercises/0/i18n/de/steps/4 | -               | /exercises/0 | more or less
            exercises/mobility.v1.json      | /exercises/0/muscles/0/code | "BICEPS"         | /exercises/0 | BICEPS is not among the muscles
            exercises/mobility.v1.json      | /exercises/0/equipment     | ["SWORD"]         | /exercises/0 | SWORD is not among the equipment
            exercises/mobility.v1.json      | /exercises/0/cautionTags   | ["BLUE"]          | /exercises/0 | BLUE is not among the tags
            exercises/mobility.v1.json      | /exercises/0/contraindicationTags | ["EXTENSION"] | /exercises/0 | no patient carries it
            exercises/mobility.v1.json      | /exercises/0/ladderRef     | {"code": "PLANK", "step": 1} | /exercises/0 | does not stand on step 1 of ladder PLANK
            exercises/mobility.v1.json      | /exercises/0/ladderRef     | {"code": "NONE", "step": 1} | /exercises/0 | ladder NONE
            exercises/mobility.v1.json      | /exercises/0/formerCodes   | ["PLANK-1"]       | /exercises/0 | former code PLANK-1
            exercises/mobility.v1.json      | /exercises/0/aquaticAlternativeOf | ["WALK"]   | /exercises/0 | not in water
            exercises/hydrotherapy.v1.json  | /exercises/0/aquaticAlternativeOf | ["SWIM"]   | /exercises/0 | no exercise on land
            exercises/hydrotherapy.v1.json  | /exercises/0/aquaticAlternativeOf | ["FLY"]    | /exercises/0 | no exercise on land
            exercises/stretching.v1.json    | /exercises/0/ballistic     | true              | /exercises/0 | SF-12
            exercises/stretching.v1.json    | /exercises/0/tempo         | "STEADY"          | /exercises/0 | SF-12
            exercises/stretching.v1.json    | /exercises/0/defaultDose/holdSeconds | 9       | /exercises/0 | SF-12
            exercises/stretching.v1.json    | /exercises/0/defaultDose/holdSeconds | -       | /exercises/0 | SF-12
            exercises/stretching.v1.json    | /exercises/0/i18n/de/cues/0 | {"text": "Tief atmen"} | /exercises/0 | NO_BOUNCE
            exercises/stretching.v1.json    | /exercises/3/region        | ["LOWER_BACK"]    | /exercises | no stretch for ABDOMINAL
            exercises/mobility.v1.json      | /exercises/0/media         | []                | /exercises/0 | needs a picture
            exercises/mobility.v1.json      | /exercises/0/media         | ["SUNSET"]        | /exercises/0 | SUNSET is not among the pictures
            exercises/mobility.v1.json      | /exercises/0/code          | "OWN-CAT"         | /exercises/0 | left to the clinics
            pictures/poses.v1.json          | /pictures/0/poses/0/base   | "FLYING"          | poses.v1.json / | FLYING is not among the bases
            pictures/poses.v1.json          | /pictures/1/code           | "BREATH-BRACE"    | poses.v1.json / | twice
            pictures/poses.v1.json          | /pictures/0/poses/1        | -                 | /pictures/0/poses | 2
            pictures/poses.v1.json          | /pictures/0/poses/0/trunk  | "upright"         | /pictures/0/poses/0/trunk | number
            pictures/poses.v1.json          | /pictures/0                | -                 | /exercises/0 | not among the pictures
            reference/muscles.v1.json       | /entries/1/partOf          | "TAIL"            | /entries/1 | no muscle
            reference/muscles.v1.json       | /entries/1/layer           | -                 | /entries/1 | layer
            reference/muscles.v1.json       | /entries/1/code            | "MULTIFIDUS"      | /entries/2 | twice
            reference/muscles.v1.json       | /kind                      | "tags"            | /reference | no file has the muscles
            reference/categories.v1.json    | /entries/0/active          | -                 | /entries/0 | active
            reference/tags.v1.json          | /entries/18/meets          | ["FLEXION_LOADED"] | /entries/18 | no patient's tag
            reference/tags.v1.json          | /entries/0/carriedBy       | -                 | /entries/0 | carries
            reference/tags.v1.json          | /entries/18/meets          | -                 | /entries/18 | exactly an exercise's tag
            ladders.v1.json                 | /ladders/0/steps/0/exerciseCode | "FLY"        | /ladders/0/steps/0 | FLY
            ladders.v1.json                 | /ladders/0/steps/0/exerciseCode | "PALLOF-PRESS" | /ladders/0/steps/0 | SF-37
            ladders.v1.json                 | /ladders/0/steps/1/index   | 4                 | /ladders/0/steps/1 | where step 2 belongs
            ladders.v1.json                 | /ladders/0/steps/0         | -                 | /ladders/0 | SF-37
            ladders.v1.json                 | /ladders/16/steps/0/dose/holdSeconds | 5       | /ladders/16/steps/0 | SF-31
            ladders.v1.json                 | /ladders/16/steps/0/dose/resistance | "LIGHT"  | /ladders/16/steps/0 | SF-31
            ladders.v1.json                 | /ladders/1/code            | "MICRO-START"     | /ladders/1 | twice
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/items/0/exerciseCode | "FLY" | /items/0 | FLY
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/items/0/exerciseCode | "WALKING" | /items/0 | published
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/items/0/exerciseCode | "EMS-REACT" | /items/0 | B-COMP-03
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/items/0/exerciseCode | "WALK" | /phases/0 | SF-06
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/items/5/dose | {"sets": 2} | /items/5 | SF-12
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/education/0 | "EDU-SLEEP" | /phases/0 | EDU-SLEEP
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/1/name | "FOUNDATION"  | /templates/0 | out of order
            templates/lbp-foundation-8w.v1.json | /templates/0/kind      | "MAINTENANCE"     | /templates/0 | MAINTAIN
            templates/lbp-foundation-8w.v1.json | /templates/0/phases/0/exitCriteria/0/i18n/de | "Zwei Wochen" | /exitCriteria/0/i18n/de | value
            education/cards.v1.json         | /cards/0/code              | "EDU-FEAR"        | /cards/2 | twice
            education/cards.v1.json         | /cards/0/facts             | ["true"]          | /cards/0/facts/0 | pattern
            catalogue.json                  | /ladders/0                 | "gone.json"       | gone.json | not there
            catalogue.json                  | /ladders                   | -                 | catalogue.json | ladders
            """)
    void stopsTheStartNamingFileAndPlaceAndReason(
            String file, String pointer, String value, String place, String reason) throws Exception {
        String spoilt = spoilt(file, pointer, value);

        var refused =
                assertThrows(CatalogueRefused.class, () -> reading(file, spoilt).read());

        assertThat(String.valueOf(refused.getMessage()).lines())
                .anySatisfy(line -> assertThat(line).contains(".json ", place, reason));
    }

    @Test
    void namesTheLineOfWhatIsNoJson() {
        assertThatThrownBy(() -> reading("ladders.v1.json", "{\n  \"version\": 1,\n  oops\n}")
                        .read())
                .hasMessageContaining("ladders.v1.json line 3");
    }

    private static CatalogueFiles reading(String file, String text) {
        return new CatalogueFiles(name -> name.equals(file) ? Optional.of(text) : CatalogueFiles.onClassPath(name));
    }

    private static String spoilt(String file, String pointer, String value) throws Exception {
        JsonNode tree = JSON.readTree(CatalogueFiles.onClassPath(file).orElseThrow());
        var at = JsonPointer.compile(pointer);
        var last = at.last();
        change(tree.at(at.head()), last, value.equals("-") ? null : JSON.readTree(value));
        return JSON.writeValueAsString(tree);
    }

    private static void change(JsonNode parent, JsonPointer last, @Nullable JsonNode value) {
        if (parent instanceof ArrayNode array && value == null) {
            array.remove(last.getMatchingIndex());
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
    }
}
