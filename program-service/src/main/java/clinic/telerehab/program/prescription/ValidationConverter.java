package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps what the rules said in one column.
@Converter
class ValidationConverter extends JsonColumn<Validation> {
    ValidationConverter() {
        super(new TypeReference<>() {});
    }
}
