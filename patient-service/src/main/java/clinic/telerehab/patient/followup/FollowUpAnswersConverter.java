package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// Keeps the answers of a follow-up in one column.
@Converter
class FollowUpAnswersConverter extends JsonColumn<FollowUpAnswers> {
    FollowUpAnswersConverter() {
        super(new TypeReference<>() {});
    }
}
