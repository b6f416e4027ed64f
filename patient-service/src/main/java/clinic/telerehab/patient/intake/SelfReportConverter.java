package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps the patient's own part in one column.
@Converter
class SelfReportConverter extends JsonColumn<SelfReport> {
    SelfReportConverter() {
        super(new TypeReference<>() {});
    }
}
