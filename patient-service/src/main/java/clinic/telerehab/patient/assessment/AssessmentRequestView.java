package clinic.telerehab.patient.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be filled in, and what became of it.
///
/// @param canSelfAdminister whether the patient can be shown it; a clinician records it otherwise
/// @param scheduled whether the schedule asks for it, as opposed to a clinician
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentRequestView(
        UUID id,
        UUID episodeId,
        String instrument,
        String occasion,
        Instant dueFrom,
        Instant dueUntil,
        AssessmentRequest.State state,
        boolean canSelfAdminister,
        boolean scheduled,
        @Nullable UUID assessmentId) {

    static AssessmentRequestView of(AssessmentRequest request, Instant now, boolean canSelfAdminister) {
        return new AssessmentRequestView(
                request.id(),
                request.episodeId(),
                request.instrument(),
                request.occasion(),
                request.dueFrom(),
                request.dueUntil(),
                request.stateAt(now),
                canSelfAdminister,
                request.isScheduled(),
                request.assessmentId());
    }
}
