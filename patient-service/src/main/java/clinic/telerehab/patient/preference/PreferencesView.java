package clinic.telerehab.patient.preference;

import clinic.telerehab.kit.change.Versioned;

/// A person's own settings.
///
/// @param version of the record they are kept with
public record PreferencesView(String locale, String timezone, Accessibility accessibility, int version)
        implements Versioned {
    public static PreferencesView of(Preferences preferences, int version) {
        return new PreferencesView(preferences.locale(), preferences.timezone(), preferences.accessibility(), version);
    }
}
