package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Holds a clinic's own entry to the schema and the rules that hold for shipped files. Pure.
final class OwnRules {
    private static final String FILE = "";

    private OwnRules() {}

    /// @param whole the entry as a file would have it
    /// @param shelf the entries among which it would stand
    /// @return every fault, placed inside the entry; empty when it may be published
    static List<Fault> faults(EntryKind kind, ObjectNode whole, CatalogueContent shelf) {
        List<Fault> found = CatalogueFiles.faults(FILE, kind.word(), file(kind, whole)).stream()
                .map(fault -> new Fault(FILE, inside(kind, fault.place()), fault.reason()))
                .toList();
        return found.isEmpty() ? brokenRules(kind, whole, shelf) : found;
    }

    private static List<Fault> brokenRules(EntryKind kind, ObjectNode whole, CatalogueContent shelf) {
        List<Fault> found = new ArrayList<>();
        switch (kind) {
            case EXERCISE -> {
                var placed = new Placed<>(FILE, "", OwnContent.exercise(whole, Publication.PUBLISHED));
                new ExerciseRules(shelf.with(List.of(placed))).addTo(found, placed);
            }
            case TEMPLATE ->
                new TemplateRules(shelf)
                        .addTo(found, new Placed<>(FILE, "", OwnContent.template(whole, Publication.PUBLISHED)));
        }
        return found;
    }

    private static ObjectNode file(EntryKind kind, ObjectNode whole) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("version", 1);
        file.putArray(kind.word()).add(whole);
        return file;
    }

    private static String inside(EntryKind kind, String pointer) {
        String entry = "/" + kind.word() + "/0";
        return pointer.startsWith(entry) ? pointer.substring(entry.length()) : pointer;
    }
}
