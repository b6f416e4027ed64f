package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.OwnEntry.Origin;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what a clinic writes into what a file would have, and back. Pure.
final class OwnContent {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    /// What a clinic does not write: the service sets it, or only shipped entries have it.
    private static final List<String> SET_BY_SERVICE =
            List.of("code", "version", "status", "formerCodes", "ladderRef", "approvedBy");

    private OwnContent() {}

    /// @param request what the editor sent
    static ObjectNode of(Object request) {
        return JSON.valueToTree(request);
    }

    /// What a fork starts with: all of the shipped exercise but its identity and its place on a shipped ladder.
    static ObjectNode forked(Exercise exercise) {
        ObjectNode content = JSON.valueToTree(exercise);
        content.remove(SET_BY_SERVICE);
        if (exercise.aquaticAlternativeOf().isEmpty()) {
            content.remove("aquaticAlternativeOf");
        }
        if (!exercise.equipmentOptional()) {
            content.remove("equipmentOptional");
        }
        return content;
    }

    /// @param origin what it was forked from, which its provenance then tells whatever the editor writes
    static ObjectNode whole(String code, int version, @Nullable Origin origin, ObjectNode draft) {
        ObjectNode whole = draft.deepCopy();
        whole.put("code", code);
        whole.put("version", version);
        whole.put("status", Publication.PUBLISHED.name());
        whole.putNull("approvedBy");
        if (origin != null && draft.hasNonNull("provenance")) {
            whole.put(
                    "provenance",
                    "%s; adapted from %s version %d"
                            .formatted(draft.get("provenance").asText(), origin.code(), origin.version()));
        }
        return whole;
    }

    static Exercise exercise(ObjectNode whole, Publication status) {
        return read(whole, status, Exercise.class);
    }

    static ProtocolTemplate template(ObjectNode whole, Publication status) {
        return read(whole, status, ProtocolTemplate.class);
    }

    private static <T> T read(ObjectNode whole, Publication status, Class<T> type) {
        try {
            return JSON.treeToValue(whole.deepCopy().put("status", status.name()), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the schema let it through", impossible);
        }
    }
}
