package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Map;

/// Keeps the figures that an alert rests on in one column.
@Converter
class EvidenceConverter extends JsonColumn<Map<String, BigDecimal>> {
    EvidenceConverter() {
        super(new TypeReference<>() {});
    }
}
