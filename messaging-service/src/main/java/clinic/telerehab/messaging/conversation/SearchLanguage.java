package clinic.telerehab.messaging.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages in which words are found by their stems; in every other they are found as they stand.
enum SearchLanguage {
    ENGLISH,
    GERMAN,
    SIMPLE;

    /// @param locale of the patient, as a language tag
    static SearchLanguage of(@Nullable String locale) {
        return switch (Locale.forLanguageTag(locale == null ? "" : locale).getLanguage()) {
            case "en" -> ENGLISH;
            case "de" -> GERMAN;
            default -> SIMPLE;
        };
    }

    /// As the database names it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
