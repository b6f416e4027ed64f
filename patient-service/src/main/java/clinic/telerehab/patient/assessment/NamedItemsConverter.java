package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/// Keeps in one column: what a patient named.
@Converter
class NamedItemsConverter extends JsonColumn<Map<String, String>> {
    NamedItemsConverter() {
        super(new TypeReference<>() {});
    }
}
