package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Reference.Entry;
import clinic.telerehab.program.catalogue.Reference.Kind;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What rules look up in the lists of codes.
public final class ReferenceTable {
    private static final CatalogueContent CONTENT = CatalogueFiles.shipped();

    private ReferenceTable() {}

    /// By a tag of exercises, the tags of patients that make it matter.
    public static Map<String, Set<String>> tagsMet() {
        return by(Kind.TAGS, entry -> Set.copyOf(entry.meets()));
    }

    /// By muscle, whether it lies deep.
    public static Map<String, String> muscleLayers() {
        return by(Kind.MUSCLES, entry -> entry.layer() == null ? "MIXED" : entry.layer());
    }

    private static <T> Map<String, T> by(Kind kind, Function<Entry, T> attribute) {
        return CONTENT.reference(kind).values().stream().collect(Collectors.toUnmodifiableMap(Entry::code, attribute));
    }
}
