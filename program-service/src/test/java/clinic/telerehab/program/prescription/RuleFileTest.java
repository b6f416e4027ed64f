package clinic.telerehab.program.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.telerehab.program.catalogue.ShippedExercises;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void refusesARuleThatNobodyHasWritten() {
        assertRefused(rules -> ((ObjectNode) rules.get(0)).put("id", "B-COMP-99"), "B-COMP-99 is in the file");
    }

    @Test
    void refusesToDoWithoutARule() {
        assertRefused(rules -> rules.remove(0), "[B-COMP-01] are in the code");
    }

    @Test
    void refusesARuleThatStandsThereTwice() {
        assertRefused(rules -> rules.add(rules.get(0).deepCopy()), "B-COMP-01 stands in the file twice");
    }

    @ParameterizedTest
    @CsvSource({"B-MNT-01, figures, needs the figure", "W-COMP-04, codes, needs the codes", "B-COMP-01, fact, are due"})
    void refusesARuleThatLacksWhatItComparesWith(String id, String member, String reason) {
        assertRefused(rules -> ((ObjectNode) find(rules, id)).remove(member), reason);
    }

    /// Every phase of every shipped template can be started, as far as its content goes.
    @ParameterizedTest
    @CsvSource({
        "LBP-FOUNDATION-8W, FOUNDATION",
        "LBP-FOUNDATION-8W, BUILD",
        "LBP-FOUNDATION-8W, INTEGRATE",
        "LBP-RADICULAR-CAUTIOUS, FOUNDATION",
        "LBP-RADICULAR-CAUTIOUS, BUILD",
        "LBP-RADICULAR-CAUTIOUS, INTEGRATE",
        "LBP-GRADED-ACTIVITY, FOUNDATION",
        "LBP-GRADED-ACTIVITY, BUILD",
        "LBP-GRADED-ACTIVITY, INTEGRATE",
        "LBP-MAINTENANCE-2X, MAINTAIN"
    })
    void forbidsNoneOfTheShippedTemplates(String template, String phase) {
        var start = ShippedExercises.startingPoint(template, phase);
        List<ProgramItem> items = new Choices(Map.of(), ShippedExercises.catalogue()).items(start);
        var composition = new Composition(
                ProgramRef.Kind.valueOf(start.kind()), true, items, List.of(), Set.of(), true, Compositions.patient());

        assertThat(Compositions.RULES.judge(composition).blocks()).isEmpty();
    }

    private static void assertRefused(Consumer<ArrayNode> spoil, String reason) {
        assertThatThrownBy(() -> load(spoil)).hasStackTraceContaining(reason);
    }

    private static CompositionRules load(Consumer<ArrayNode> spoil) throws IOException {
        try (var file = RuleFileTest.class.getResourceAsStream("/rules/composition.v1.json")) {
            JsonNode content = JSON.readTree(Objects.requireNonNull(file));
            spoil.accept((ArrayNode) content.get("rules"));
            return new CompositionRules(
                    Arrays.asList(JSON.treeToValue(content.get("rules"), RuleRow[].class)),
                    JSON.treeToValue(content.get("work"), Work.class),
                    Map.of());
        }
    }

    private static JsonNode find(ArrayNode rules, String id) {
        for (JsonNode rule : rules) {
            if (rule.get("id").asText().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
