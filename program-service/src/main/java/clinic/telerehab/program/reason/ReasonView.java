package clinic.telerehab.program.reason;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a patient did not exercise, and what may help.
///
/// @param localDate the day it was given, where the patient was
/// @param suggestions for the day it is read; what is asked of nobody changes nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonView(
        UUID id,
        UUID programId,
        ReasonCode code,
        @Nullable String comment,
        LocalDate localDate,
        Instant givenAt,
        List<Suggestion> suggestions) {

    static ReasonView of(NonAdherenceReason reason, List<Suggestion> suggestions) {
        return new ReasonView(
                reason.id(),
                reason.programId(),
                reason.code(),
                reason.comment(),
                reason.localDate(),
                reason.givenAt(),
                suggestions);
    }
}
