package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps a [ConditionCode] in one column.
@Converter
class ConditionCodeConverter extends JsonColumn<ConditionCode> {
    ConditionCodeConverter() {
        super(new TypeReference<>() {});
    }
}
