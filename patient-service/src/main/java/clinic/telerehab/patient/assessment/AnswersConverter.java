package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.json.JsonColumn;
import clinic.telerehab.patient.instrument.Answer;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/// Keeps in one column: what was answered.
@Converter
class AnswersConverter extends JsonColumn<Map<String, Answer>> {
    AnswersConverter() {
        super(new TypeReference<>() {});
    }
}
