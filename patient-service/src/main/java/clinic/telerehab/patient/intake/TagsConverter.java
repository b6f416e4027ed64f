package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.json.JsonColumn;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Set;

/// Keeps contraindication tags in one column.
@Converter
class TagsConverter extends JsonColumn<Set<ContraindicationTag>> {
    TagsConverter() {
        super(new TypeReference<>() {});
    }
}
