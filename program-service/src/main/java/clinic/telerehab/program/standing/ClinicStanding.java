package clinic.telerehab.program.standing;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How a clinic stands: its figures and what it tells its patients in an emergency.
///
/// @param thresholds every figure that counts there, by name
public record ClinicStanding(
        String timezone,
        String defaultLocale,
        String emergencyPhone,
        Map<String, String> emergencyTexts,
        Map<String, Integer> thresholds) {
    private static final int LANGUAGE_LENGTH = 2;

    public ClinicStanding {
        emergencyTexts = Map.copyOf(emergencyTexts);
        thresholds = Map.copyOf(thresholds);
    }

    /// @throws IllegalStateException for a figure that neither the clinic nor the product has
    public int threshold(String name) {
        Integer figure = thresholds.get(name);
        if (figure == null) {
            throw new IllegalStateException("no threshold " + name);
        }
        return figure;
    }

    /// The advice for `de-AT`, else for `de`, else in the clinic's own language, else in any: some advice is better
    /// than
    /// none.
    public Emergency emergency(String languageTag) {
        String language = languageTag.substring(0, Math.min(LANGUAGE_LENGTH, languageTag.length()));
        String text = Stream.of(languageTag, language, defaultLocale)
                .map(emergencyTexts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() ->
                        emergencyTexts.values().stream().sorted().findFirst().orElse(emergencyPhone));
        return new Emergency(emergencyPhone, text);
    }

    /// What a clinic told, and what the product has where it told nothing.
    ClinicStanding over(ClinicStanding standard) {
        var figures = new java.util.HashMap<>(standard.thresholds);
        figures.putAll(thresholds);
        return new ClinicStanding(timezone, defaultLocale, emergencyPhone, emergencyTexts, figures);
    }
}
