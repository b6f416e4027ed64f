package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// What was done wrong.
enum ErrorCode {
    BOUNCING,
    LUMBAR_FLEXION,
    LUMBAR_EXTENSION,
    PELVIC_ROTATION,
    BREATH_HOLD,
    TOO_FAST,
    RANGE_SHORT,
    PAIN_BEHAVIOUR,
    SETUP_WRONG,
    OTHER;

    /// Keeps them in one column.
    @Converter
    static class Column extends JsonColumn<List<ErrorCode>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
