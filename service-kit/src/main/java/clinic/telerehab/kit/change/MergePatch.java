package clinic.telerehab.kit.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A JSON merge patch (RFC 7396) as it was sent: what is absent stays, what is null goes, what is given replaces.
public record MergePatch(ObjectNode members) {
    /// The media type of its own; plain JSON is taken too.
    public static final String TYPE = "application/merge-patch+json";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch {}

    ObjectNode appliedTo(ObjectNode present) {
        return merge(present, members);
    }

    private static ObjectNode merge(ObjectNode present, ObjectNode patch) {
        for (var member : patch.properties()) {
            present.set(member.getKey(), merged(present.get(member.getKey()), member.getValue()));
        }
        present.properties().removeIf(member -> member.getValue().isNull());
        return present;
    }

    private static JsonNode merged(@org.jspecify.annotations.Nullable JsonNode present, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch;
        }
        return merge(present instanceof ObjectNode object ? object : members.objectNode(), members);
    }
}
