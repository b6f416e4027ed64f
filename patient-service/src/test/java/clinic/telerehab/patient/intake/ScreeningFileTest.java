package clinic.telerehab.patient.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScreeningFileTest {
    @Test
    void refusesARuleAboutWhatIsNotAsked() {
        refuses(file -> rule(file).add("RF99"), "RF99 is in a rule, not asked");
    }

    @Test
    void refusesAQuestionThatLeadsNowhere() {
        refuses(file -> rule(file).remove(0), "RF01 is asked, in no rule");
    }

    @Test
    void refusesAQuestionWithoutALanguage() {
        refuses(file -> ((ObjectNode) file.at("/questions/0/text")).remove("de"), "RF01 lacks a language");
    }

    @Test
    void refusesAnOutcomeThatIsNone() {
        refuses(file -> ((ObjectNode) file.at("/rules/0")).put("outcome", "PERHAPS"), "PERHAPS");
    }

    private static void refuses(Consumer<ObjectNode> spoil, String reason) {
        var file = (ObjectNode) ScreeningFile.tree("/screening/REDFLAG_LBP-1.json");
        spoil.accept(file);

        assertThatThrownBy(() -> ScreeningFile.parse("screening", file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(reason);
    }

    private static ArrayNode rule(ObjectNode file) {
        return (ArrayNode) file.at("/rules/0/anyOf");
    }
}
