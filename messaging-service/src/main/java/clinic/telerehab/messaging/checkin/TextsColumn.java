package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// Keeps questions or answers in one column.
@Converter
class TextsColumn extends JsonColumn<List<String>> {
    TextsColumn() {
        super(new TypeReference<>() {});
    }
}
