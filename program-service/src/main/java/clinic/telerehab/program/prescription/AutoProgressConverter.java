package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps the bounds of automatic progress in one column.
@Converter
@Immutable
class AutoProgressConverter extends JsonColumn<AutoProgress> {
    AutoProgressConverter() {
        super(new TypeReference<>() {});
    }
}
