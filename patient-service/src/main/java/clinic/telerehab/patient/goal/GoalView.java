package clinic.telerehab.patient.goal;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as the patient and the care team see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoalView(
        UUID id,
        UUID episodeId,
        GoalKind kind,
        String text,
        @Nullable Target target,
        @Nullable Integer baseline,
        @Nullable Integer latest,
        GoalStatus status,
        int version)
        implements Versioned {}
