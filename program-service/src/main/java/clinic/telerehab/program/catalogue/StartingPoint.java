package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A phase of a published template, for a program to begin with.
///
/// @param kind of program that the template is for
/// @param contingency what decides about more or less of its exercises
/// @param titles by language
/// @param weeks how long the phase is meant to last
public record StartingPoint(
        String code,
        int version,
        String kind,
        String contingency,
        Map<String, String> titles,
        int weeks,
        List<Planned> items) {

    /// An exercise of the phase.
    ///
    /// @param minutes how long the dose takes, rests included
    public record Planned(Exercise exercise, DefaultDose dose, int minutes, int timesPerWeek) {}

    static StartingPoint of(ProtocolTemplate template, Phase phase, List<Planned> items) {
        Map<String, String> titles = template.i18n().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, StartingPoint::title));
        return new StartingPoint(
                template.code(),
                template.version(),
                template.kind(),
                template.contingency(),
                titles,
                phase.weeks(),
                items);
    }

    private static String title(Map.Entry<String, Text> text) {
        return text.getValue().title();
    }

    /// In a language such as `de` or `de-AT`, else in English.
    public String title(String languageTag) {
        return Spoken.of(titles, languageTag).text();
    }
}
