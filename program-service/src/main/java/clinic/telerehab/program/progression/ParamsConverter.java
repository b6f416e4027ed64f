package clinic.telerehab.program.progression;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/// Keeps what the explanation is filled with in one column.
@Converter
@Immutable
class ParamsConverter extends JsonColumn<Map<String, String>> {
    ParamsConverter() {
        super(new TypeReference<>() {});
    }
}
