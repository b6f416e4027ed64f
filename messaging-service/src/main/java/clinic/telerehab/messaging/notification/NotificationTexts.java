package clinic.telerehab.messaging.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What leaves the suite in words: fixed texts by language, in `notification/texts.v1.json`. They say that something
/// waits, never what or about whom. A file without one of them stops the start.
@Startup
@ApplicationScoped
class NotificationTexts {
    private static final String FILE = "/notification/texts.v1.json";
    private static final String OTHERWISE = "en";

    private final Map<String, Language> languages;
    private final NotificationConfig config;

    /// The file's content.
    record Content(int version, String source, Map<String, Language> languages) {}

    /// @param body with one place for the link
    record Language(Map<NotificationType, String> titles, String body) {
        void requireWhole(String name) {
            for (NotificationType type : NotificationType.values()) {
                if (!titles.containsKey(type)) {
                    throw new IllegalArgumentException("%s has no title of %s in %s".formatted(FILE, type, name));
                }
            }
            if (body.split("%s", -1).length != 2) {
                throw new IllegalArgumentException("%s must have one place for the link in %s".formatted(FILE, name));
            }
        }
    }

    NotificationTexts(NotificationConfig config) throws IOException {
        this.config = config;
        try (var file = NotificationTexts.class.getResourceAsStream(FILE)) {
            languages = new ObjectMapper()
                    .readValue(Objects.requireNonNull(file), Content.class)
                    .languages();
        }
        languages.forEach((name, language) -> language.requireWhole(name));
        Objects.requireNonNull(languages.get(OTHERWISE), OTHERWISE);
    }

    String title(NotificationType type, String locale) {
        return Objects.requireNonNull(in(locale).titles().get(type));
    }

    String body(UUID id, String locale) {
        return in(locale).body().formatted(config.appUrl() + "/notifications/" + id);
    }

    private Language in(String locale) {
        String language = Locale.forLanguageTag(locale).getLanguage();
        return Objects.requireNonNull(languages.getOrDefault(language, languages.get(OTHERWISE)));
    }
}
