package clinic.telerehab.patient.preference;

import jakarta.validation.constraints.NotNull;

/// What makes the app easier to use for a person.
///
/// @param tts texts are read aloud
public record Accessibility(
        @NotNull Boolean largeText,
        @NotNull Boolean tts,
        @NotNull Boolean simpleLanguage) {
    public static final Accessibility NONE = new Accessibility(false, false, false);
}
