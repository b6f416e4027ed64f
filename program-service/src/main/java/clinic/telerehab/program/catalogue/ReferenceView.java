package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Reference.Entry;
import clinic.telerehab.program.catalogue.Reference.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of codes with their names in the reader's language.
record ReferenceView(Kind kind, int version, List<ReferenceEntry> entries) {

    /// One code; which of the further attributes it has depends on the list.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ReferenceEntry(
            String code,
            String locale,
            String name,
            @Nullable String coreRole,
            @Nullable String layer,
            @Nullable String partOf,
            @Nullable Boolean active,
            @Nullable SequenceGroup sequenceGroup,
            @Nullable String carriedBy,
            List<String> meets,
            @Nullable String suggests) {
        static ReferenceEntry of(Entry entry, String asked) {
            var name = Spoken.of(entry.names(), asked);
            return new ReferenceEntry(
                    entry.code(),
                    name.locale(),
                    name.text(),
                    entry.coreRole(),
                    entry.layer(),
                    entry.partOf(),
                    entry.active(),
                    entry.sequenceGroup(),
                    entry.carriedBy(),
                    entry.meets(),
                    entry.suggests());
        }
    }

    static ReferenceView of(Kind kind, int version, Collection<Entry> entries, String asked) {
        return new ReferenceView(
                kind,
                version,
                entries.stream().map(entry -> ReferenceEntry.of(entry, asked)).toList());
    }
}
