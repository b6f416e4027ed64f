package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps the bounds of automatic progress in one column.
@Converter
class AutoProgressConverter extends JsonColumn<AutoProgress> {
    AutoProgressConverter() {
        super(new TypeReference<>() {});
    }
}
