package clinic.telerehab.program.progression;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps an item as it was or would be in one column.
@Converter
class ProposedItemConverter extends JsonColumn<ProposedItem> {
    ProposedItemConverter() {
        super(new TypeReference<>() {});
    }
}
