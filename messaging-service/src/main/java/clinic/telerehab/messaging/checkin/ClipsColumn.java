package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;

/// Keeps the ids of clips in one column.
@Converter
class ClipsColumn extends JsonColumn<List<UUID>> {
    ClipsColumn() {
        super(new TypeReference<>() {});
    }
}
