package clinic.telerehab.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kubernetes.kustomize.Documents;
import clinic.telerehab.kubernetes.kustomize.JsonPatch;
import clinic.telerehab.kubernetes.policy.Policy;
import clinic.telerehab.kubernetes.schema.Schemas;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Whatever is broken is noticed, and by the check that is there for it: each row breaks one thing in what
/// production is rendered to, or the overlay that stands before the name.
class MutationTest {
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvFileSource(resources = "/mutations.csv", delimiter = '|', useHeadersInDisplayName = true)
    void isNoticed(String kind, String name, String operation, String path, String value, String complaint) {
        String[] place = name.split("/");
        Rendered broken =
                Rendered.of(place.length == 2 ? place[0] : "production").copy();

        breakOne(broken, kind, place[place.length - 1], operation, path, value);

        assertThat(complaints(broken)).anySatisfy(one -> assertThat(one).contains(complaint));
    }

    /// `insert` brings an object of that kind and name, `drop` takes it away; all else is JSON Patch.
    private static void breakOne(Rendered all, String kind, String name, String operation, String path, String value) {
        if (operation.equals("insert")) {
            ObjectNode object = (ObjectNode) Documents.parse(value).getFirst();
            object.put("kind", kind).withObject("/metadata").put("name", name).put("namespace", "telerehab");
            all.objects().add(object);
            return;
        }
        ObjectNode object = all.objects().stream()
                .filter(one -> one.path("kind").asText().equals(kind)
                        && Rendered.name(one).matches(name + "(-[a-z0-9]{10})?"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name));
        if (operation.equals("drop")) {
            all.objects().remove(object);
            return;
        }
        String change = "- {op: %s, path: '%s', value: %s}".formatted(operation, path, value == null ? "null" : value);
        List<JsonNode> operations = Documents.parse(change);
        JsonPatch.apply(object, operations.getFirst());
    }

    private static List<String> complaints(Rendered all) {
        return Stream.concat(
                        Policy.ALL.values().stream().flatMap(policy -> policy.complaints(all).stream()),
                        all.objects().stream().flatMap(object -> Schemas.complaints(object).stream()))
                .toList();
    }
}
