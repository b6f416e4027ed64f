package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Set;

/// Keeps the languages that somebody speaks in one column.
@Converter
class LanguagesColumn extends JsonColumn<Set<String>> {
    LanguagesColumn() {
        super(new TypeReference<>() {});
    }
}
