package clinic.telerehab.program.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A short text for the patient to read once.
///
/// @param facts the facts of the clinical reference it tells
public record EducationCard(
        String code,
        int version,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        List<String> facts,
        Map<String, Text> i18n) {

    /// The card in one language.
    public record Text(String title, String summary, List<String> paragraphs) {}
}
