package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One exercise of a program that is to be shown.
///
/// @param ladderStep the step of its ladder that the patient is on; null without a ladder
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExerciseRef(
        @NotNull UUID itemId,
        @NotNull @Pattern(regexp = "[A-Z0-9-]{2,60}") String exerciseCode,
        @Min(0) @Max(50) @Nullable Integer ladderStep) {

    /// Keeps them in one column.
    @Converter
    static class Column extends JsonColumn<List<ExerciseRef>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
