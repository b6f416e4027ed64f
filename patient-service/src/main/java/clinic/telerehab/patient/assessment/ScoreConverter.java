package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.json.JsonColumn;
import clinic.telerehab.patient.instrument.Score;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps in one column: the scores with their traces.
@Converter
class ScoreConverter extends JsonColumn<Score> {
    ScoreConverter() {
        super(new TypeReference<>() {});
    }
}
