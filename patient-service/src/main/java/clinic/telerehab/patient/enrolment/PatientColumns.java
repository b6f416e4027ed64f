package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.json.JsonColumn;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Set;

/// What is kept of a patient whole, each in one column.
final class PatientColumns {
    private PatientColumns() {}

    /// Whom to call.
    @Converter
    static class Contact extends JsonColumn<EmergencyContact> {
        Contact() {
            super(new TypeReference<>() {});
        }
    }

    /// Codes of equipment.
    @Converter
    static class Equipment extends JsonColumn<Set<String>> {
        Equipment() {
            super(new TypeReference<>() {});
        }
    }

    /// Contraindications.
    @Converter
    static class Tags extends JsonColumn<Set<ContraindicationTag>> {
        Tags() {
            super(new TypeReference<>() {});
        }
    }
}
