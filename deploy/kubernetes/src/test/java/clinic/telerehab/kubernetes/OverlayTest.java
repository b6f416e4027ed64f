package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OverlayTest {
    @ParameterizedTest
    @FieldSource("clinic.telerehab.kubernetes.Rendered#OVERLAYS")
    void renders(String overlay) {
        assertThat(byName(Rendered.byOurselves(overlay))).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @FieldSource("clinic.telerehab.kubernetes.Rendered#OVERLAYS")
    void comesToTheSameAsWithKubectl(String overlay) {
        assumeTrue(Rendered.hasKubectl(), "no kubectl here");

        Map<String, ObjectNode> rendered = byName(Rendered.byOurselves(overlay));

        Map<String, ObjectNode> truth = byName(Rendered.byKubectl(overlay));
        assertThat(rendered.keySet()).isEqualTo(truth.keySet());
        truth.forEach((name, object) -> assertThat(ordered(Objects.requireNonNull(rendered.get(name))))
                .as(name)
                .isEqualTo(ordered(object)));
    }

    /// Where several patches add to an environment its order differs, and means nothing.
    private static JsonNode ordered(JsonNode object) {
        for (JsonNode container : object.at("/spec/template/spec/containers")) {
            if (container.get("env") instanceof ArrayNode environment) {
                List<JsonNode> variables = new ArrayList<>();
                environment.forEach(variables::add);
                variables.sort(
                        Comparator.comparing(variable -> variable.at("/name").asText()));
                environment.removeAll().addAll(variables);
            }
        }
        return object;
    }

    private static Map<String, ObjectNode> byName(List<ObjectNode> objects) {
        Map<String, ObjectNode> named = new TreeMap<>();
        objects.forEach(object -> assertThat(named.put(Rendered.label(object), object))
                .as(Rendered.label(object) + " stands twice")
                .isNull());
        return named;
    }
}
