package clinic.telerehab.program.progression;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/// Keeps what the explanation is filled with in one column.
@Converter
class ParamsConverter extends JsonColumn<Map<String, String>> {
    ParamsConverter() {
        super(new TypeReference<>() {});
    }
}
