package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.instrument.Interpretation;
import clinic.telerehab.patient.instrument.Interpretation.Direction;
import clinic.telerehab.patient.instrument.Interpretation.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a result means, in words for a patient, in one language. Pure.
///
/// @param bands by instrument and band
record PlainLanguage(
        String locale,
        Map<Direction, String> directions,
        String first,
        String recovered,
        String lowConfidence,
        String invalid,
        Map<String, Map<String, String>> bands) {

    /// @param result null when there is no score
    List<String> sentences(String instrument, @Nullable Interpretation result) {
        if (result == null) {
            return List.of(invalid);
        }
        List<@Nullable String> said = new ArrayList<>();
        said.add(band(instrument, result.band()));
        said.add(result.baseline() == null ? first : direction(result.direction()));
        said.add(Boolean.TRUE.equals(result.recovered()) ? recovered : null);
        said.add(result.reliability() == Reliability.LOW_CONFIDENCE ? lowConfidence : null);
        return said.stream().filter(java.util.Objects::nonNull).toList();
    }

    @Nullable
    String band(String instrument, @Nullable String band) {
        return band == null ? null : bands.getOrDefault(instrument, Map.of()).get(band);
    }

    private @Nullable String direction(@Nullable Direction direction) {
        return direction == null ? null : directions.get(direction);
    }
}
