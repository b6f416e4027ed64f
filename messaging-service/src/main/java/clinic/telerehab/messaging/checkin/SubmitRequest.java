package clinic.telerehab.messaging.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the patient shows.
///
/// @param answers to the questions, in their order
/// @param exercises which ones, where the check-in does not say
@Schema(examples = """
        {"clips": ["019a5f00-0000-7000-8000-000000000003"], "answers": ["Yes, most of the time"]}
        """)
record SubmitRequest(
        @NotEmpty @Size(max = 10) List<@NotNull UUID> clips,
        @Size(max = 10) @Nullable List<@NotNull @Size(max = 1000) String> answers,
        @Size(max = 10) @Nullable List<@NotNull @Valid ExerciseRef> exercises,
        @Size(max = 1000) @Nullable String note) {

    List<ExerciseRef> named() {
        return exercises == null ? List.of() : exercises;
    }

    List<String> given() {
        return answers == null ? List.of() : answers;
    }
}
