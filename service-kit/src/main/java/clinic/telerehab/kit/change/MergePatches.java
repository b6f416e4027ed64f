package clinic.telerehab.kit.change;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Applies merge patches to what a caller may edit of something, and holds the outcome to the same constraints as a
/// request.
@ApplicationScoped
public class MergePatches {
    private final ObjectMapper json;
    private final PatchedRequest patched;

    MergePatches(ObjectMapper json, PatchedRequest patched) {
        this.json = json;
        this.patched = patched;
    }

    /// @param present all that anybody may edit, as a record whose components carry their constraints
    /// @param editable the members that this caller may edit
    /// @throws DomainProblem `member-not-editable` for any other member, `malformed-request` for a wrong type
    public <T> T apply(MergePatch patch, T present, Class<T> type, Set<String> editable) {
        patch.members().fieldNames().forEachRemaining(member -> requireEditable(member, editable));
        ObjectNode merged = patch.appliedTo(json.valueToTree(present));
        return patched.valid(read(merged, type));
    }

    private <T> T read(ObjectNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException unreadable) {
            throw new DomainProblem(CommonProblem.MALFORMED_REQUEST);
        }
    }

    private static void requireEditable(String member, Set<String> editable) {
        if (!editable.contains(member)) {
            throw new DomainProblem(CommonProblem.MEMBER_NOT_EDITABLE);
        }
    }
}
