package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list of the codes that the rest of the catalogue is written in.
record Reference(
        int version, Kind kind, @Nullable String approvedBy, String provenance, String licence, List<Entry> entries) {

    /// What the list is about.
    enum Kind {
        MUSCLES,
        CATEGORIES,
        EQUIPMENT,
        TAGS,
        REASONS;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /// One code. Which of the further attributes it has depends on the list.
    ///
    /// @param carriedBy of a tag: whether patients or exercises have it
    /// @param meets of an exercise's tag: the patients' tags that make it matter
    /// @param suggests of a reason for not exercising: what helps
    record Entry(
            String code,
            Map<String, String> names,
            @Nullable String coreRole,
            @Nullable String layer,
            @Nullable String partOf,
            @Nullable Boolean active,
            @Nullable SequenceGroup sequenceGroup,
            @Nullable String carriedBy,
            List<String> meets,
            @Nullable String suggests) {
        Entry {
            meets = Objects.requireNonNullElse(meets, List.of());
        }

        boolean isOfPatients() {
            return "PATIENT".equals(carriedBy);
        }
    }

    Map<String, Entry> byCode() {
        Map<String, Entry> byCode = new LinkedHashMap<>();
        entries.forEach(entry -> byCode.put(entry.code(), entry));
        return byCode;
    }
}
