package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;

/// Keeps the ids of attachments in one column.
@Converter
class IdsColumn extends JsonColumn<List<UUID>> {
    IdsColumn() {
        super(new TypeReference<>() {});
    }
}
