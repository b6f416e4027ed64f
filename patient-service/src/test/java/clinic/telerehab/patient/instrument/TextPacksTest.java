package clinic.telerehab.patient.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPacksTest {
    private static final String TWO_ITEMS = """
            "items": {"1": {"text": "first", "low": "never", "high": "always"}, "2": {"text": "second"}}
            """;

    @TempDir
    Path mounted;

    @ParameterizedTest
    @ValueSource(strings = {"NPRS_BACK", "NPRS_LEG", "PSFS", "GROC", "EVS", "EFFORT", "CONFIDENCE", "TECHNIQUE"})
    void speaksEnglishAndGermanWhereTheWordsAreOurs(String code) {
        Instruments instruments = InstrumentFixture.shipped();
        Definition definition = instruments.require(code, null);

        assertThat(instruments.locales(definition)).containsExactly("de", "en");
        assertThat(Objects.requireNonNull(instruments.text(definition, "de-AT")).locale())
                .isEqualTo("de");
        assertThat(instruments.text(definition, "fr")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ODI", "RMDQ24", "SBST9", "TSK17", "TSK11", "FABQ", "PHQ2", "GAD2", "EARS6"})
    void hasNoWordsWhereTheyAreSomebodyElses(String code) {
        Instruments instruments = InstrumentFixture.shipped();

        assertThat(instruments.locales(instruments.require(code, null))).isEmpty();
    }

    @Test
    void keepsAMountedPackOfClassBUntilTheLicenceIsConfirmed() throws IOException {
        mount("PHQ2-1.0.en.json", pack("PHQ2", "en", TWO_ITEMS));

        assertThat(localesOf("PHQ2", Set.of())).isEmpty();
        assertThat(localesOf("PHQ2", Set.of("GAD2"))).isEmpty();
        assertThat(localesOf("PHQ2", Set.of("PHQ2"))).containsExactly("en");
    }

    @Test
    void confirmsNothingWithoutAMountedPack() {
        Instruments instruments = InstrumentFixture.load(null, Set.of("PHQ2"));

        assertThat(instruments.locales(instruments.require("PHQ2", null))).isEmpty();
    }

    @Test
    void showsAMountedPackOfClassC() throws IOException {
        mount("FABQ-1.0.fr.json", pack("FABQ", "fr", "\"items\": {" + items(16) + "}"));

        assertThat(localesOf("FABQ", Set.of())).containsExactly("fr");
    }

    @Test
    void prefersAMountedPackToOurOwn() throws IOException {
        mount("EFFORT-1.0.en.json", pack("EFFORT", "en", "\"items\": {\"effort\": {\"text\": \"theirs\"}}"));
        Instruments instruments = InstrumentFixture.load(mounted, Set.of());

        TextPack pack = instruments.text(instruments.require("EFFORT", null), "en");

        assertThat(Objects.requireNonNull(pack).title()).isEqualTo("Title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHQ2-1.0.en.json | PHQ2 | en | "items": {"1": {"text": "one"}}  | its items are not those of the instrument
            PHQ2-1.0.de.json | PHQ2 | en | "items": {"1": {"text": "one"}}  | its content belongs into PHQ2-1.0.en.json
            NONE-1.0.en.json | NONE | en | "items": {"1": {"text": "one"}}  | there is no such instrument
            PSFS-1.0.fr.json | PSFS | fr | "variants": {}                   | a question about named items
            GROC-1.0.fr.json | GROC | fr | "variants": {"X": {"change": {"text": "t"}}}, "items": {"change": {"text": "t"}} | there is no variant X
            SBST9-1.0.en.json | SBST9 | en | "items": {}                    | items
            """)
    void refusesAFaultyPackWithItsNameAndTheReason(
            String file, String code, String locale, String content, String reason) throws IOException {
        mount(file, pack(code, locale, content));

        assertThatThrownBy(() -> InstrumentFixture.load(mounted, Set.of()))
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsNotJson() throws IOException {
        mount("PHQ2-1.0.en.json", "{");

        assertThatThrownBy(() -> InstrumentFixture.load(mounted, Set.of())).hasMessage("PHQ2-1.0.en.json: is not JSON");
    }

    @Test
    void refusesToConfirmTheLicenceOfSomethingUnknown() {
        assertThatThrownBy(() -> InstrumentFixture.load(null, Set.of("PHQ-2")))
                .hasMessage("instruments.licence-confirmed: PHQ-2 is no instrument");
    }

    private Set<String> localesOf(String code, Set<String> confirmed) {
        Instruments instruments = InstrumentFixture.load(mounted, confirmed);
        return instruments.locales(instruments.require(code, null));
    }

    private void mount(String file, String content) throws IOException {
        Files.writeString(mounted.resolve(file), content);
    }

    private static String pack(String code, String locale, String content) {
        return """
                {"instrument": "%s", "version": "1.0", "locale": "%s", "title": "Title", "instructions": "Answer.", %s}
                """.formatted(code, locale, content);
    }

    private static String items(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj("\"%d\": {\"text\": \"t\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
    }
}
