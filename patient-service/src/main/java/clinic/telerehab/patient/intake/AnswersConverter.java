package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/// Keeps the answers to the screening in one column.
@Converter
class AnswersConverter extends JsonColumn<Map<String, Answer>> {
    AnswersConverter() {
        super(new TypeReference<>() {});
    }
}
