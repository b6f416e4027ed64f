package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Converter;

/// Keeps an entry as the JSON that a file would have.
@Converter
class ContentConverter extends JsonColumn<ObjectNode> {
    ContentConverter() {
        super(new TypeReference<>() {});
    }
}
