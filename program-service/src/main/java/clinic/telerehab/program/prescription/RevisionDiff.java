package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ItemChange.Field;
import clinic.telerehab.program.prescription.ItemChange.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What differs between two lists of items. Items are the same when their ids are. Pure.
final class RevisionDiff {
    private static final Map<String, Function<ProgramItem, @Nullable Object>> FIELDS = fields();

    private RevisionDiff() {}

    /// First what went, then what changed or came, in the order of the later list.
    static List<ItemChange> between(List<ProgramItem> before, List<ProgramItem> after) {
        Map<UUID, ProgramItem> was = byId(before);
        Map<UUID, ProgramItem> is = byId(after);
        Stream<ItemChange> removed =
                before.stream().filter(item -> !is.containsKey(item.itemId())).map(item -> whole(item, Kind.REMOVED));
        Stream<ItemChange> others = after.stream().flatMap(item -> change(was.get(item.itemId()), item));
        return Stream.concat(removed, others).toList();
    }

    private static Stream<ItemChange> change(@Nullable ProgramItem was, ProgramItem is) {
        if (was == null) {
            return Stream.of(whole(is, Kind.ADDED));
        }
        List<Field> changed = FIELDS.entrySet().stream()
                .map(field -> new Field(
                        field.getKey(),
                        field.getValue().apply(was),
                        field.getValue().apply(is)))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(new ItemChange(is.itemId(), is.exerciseCode(), Kind.CHANGED, changed));
    }

    private static ItemChange whole(ProgramItem item, Kind kind) {
        return new ItemChange(item.itemId(), item.exerciseCode(), kind, List.of());
    }

    private static Map<UUID, ProgramItem> byId(List<ProgramItem> items) {
        return items.stream().collect(Collectors.toMap(ProgramItem::itemId, Function.identity()));
    }

    private static Map<String, Function<ProgramItem, @Nullable Object>> fields() {
        Map<String, Function<ProgramItem, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("exerciseCode", ProgramItem::exerciseCode);
        fields.put("exerciseVersion", ProgramItem::exerciseVersion);
        fields.put("dose", ProgramItem::dose);
        fields.put("schedule", ProgramItem::schedule);
        fields.put("contingency", ProgramItem::contingency);
        fields.put("ladder", ProgramItem::ladder);
        fields.put("place", ProgramItem::place);
        fields.put("techniqueReviewRequired", ProgramItem::techniqueReviewRequired);
        fields.put("rationale", ProgramItem::rationale);
        fields.put("note", ProgramItem::note);
        fields.put("paused", ProgramItem::paused);
        return fields;
    }
}
