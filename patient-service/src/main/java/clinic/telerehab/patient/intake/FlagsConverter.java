package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// Keeps the ids of red flags in one column.
@Converter
class FlagsConverter extends JsonColumn<List<String>> {
    FlagsConverter() {
        super(new TypeReference<>() {});
    }
}
