package clinic.telerehab.program.catalogue;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A text with the language it is in, which need not be the one asked for.
record Spoken<T>(String locale, T text) {
    private static final String DEFAULT = "en";
    private static final int LANGUAGE_LENGTH = 2;

    /// The text for `de-AT`, else for `de`, else in English, which every text has.
    static <T> Spoken<T> of(Map<String, T> texts, String languageTag) {
        return Stream.of(languageTag, languageTag.substring(0, LANGUAGE_LENGTH), DEFAULT)
                .filter(texts::containsKey)
                .findFirst()
                .map(locale -> new Spoken<>(locale, Objects.requireNonNull(texts.get(locale))))
                .orElseThrow();
    }
}
