package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/// Keeps one text in several languages in one column.
@Converter
class LocalizedTextConverter extends JsonColumn<Map<String, String>> {
    LocalizedTextConverter() {
        super(new TypeReference<>() {});
    }
}
