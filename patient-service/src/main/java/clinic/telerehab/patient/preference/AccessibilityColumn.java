package clinic.telerehab.patient.preference;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps [Accessibility] in one column.
@Converter
public class AccessibilityColumn extends JsonColumn<Accessibility> {
    public AccessibilityColumn() {
        super(new TypeReference<>() {});
    }
}
