package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Map;

/// Keeps in one column: the totals of a paper form.
@Converter
class TotalsConverter extends JsonColumn<Map<String, BigDecimal>> {
    TotalsConverter() {
        super(new TypeReference<>() {});
    }
}
