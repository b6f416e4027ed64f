package clinic.telerehab.program.session;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;

/// Keeps the items of a planned session in one column: they are never searched.
@Converter
class ItemIdsConverter extends JsonColumn<List<UUID>> {
    ItemIdsConverter() {
        super(new TypeReference<>() {});
    }
}
