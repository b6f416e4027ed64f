package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps a [Referral] in one column.
@Converter
class ReferralConverter extends JsonColumn<Referral> {
    ReferralConverter() {
        super(new TypeReference<>() {});
    }
}
