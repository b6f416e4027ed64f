package clinic.telerehab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSuite.class)
class LogTest {
    private final Stage stage = new Stage(RunningSuite.PORT, new SilentNarrator());

    @ParameterizedTest
    @ValueSource(strings = {"patient", "program", "messaging"})
    void isOneObjectALine(String service) throws IOException {
        for (String line : RunningSuite.log(service + "-service")) {
            JsonNode entry = Http.JSON.readTree(line);

            assertThat(entry.at("/service").asText()).isEqualTo(service + "-service");
            assertThat(entry.at("/level").asText()).isNotBlank();
            assertThat(entry.at("/mdc").isObject()).isTrue();
        }
    }

    @Test
    void namesNobodyAndNothingThatWasWritten() throws IOException {
        Story story = Story.begin(stage);
        story.prescribe();
        assertThat(story.log(Stage.newId(), 9).status()).isEqualTo(201);

        for (String service : new String[] {"patient", "program", "messaging"}) {
            assertThat(String.join("\n", RunningSuite.log(service + "-service")))
                    .doesNotContain(story.patientLogin(), "One exercise to begin with")
                    .doesNotContainPattern("\\bAda\\b");
        }
    }
}
