package clinic.telerehab.program.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient as the rules of a program need to see them, read by patient-service a moment ago.
///
/// @param episode the newest that has not ended; null without one
/// @param screening of that episode; null until its questions were answered
/// @param fearScores the latest of the episode, by instrument
/// @param asOf when it was read
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClinicalContext(
        UUID patientId,
        String status,
        String timezone,
        String locale,
        @Nullable Episode episode,
        @Nullable Screening screening,
        List<String> contraindicationTags,
        List<String> consents,
        @Nullable Map<String, Integer> fearScores,
        Instant asOf) {

    public ClinicalContext {
        contraindicationTags = Objects.requireNonNullElse(contraindicationTags, List.of());
        consents = Objects.requireNonNullElse(consents, List.of());
    }

    /// Where care stands.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Episode(
            UUID id,
            String status,
            String presentation,
            String chronicity,
            @Nullable UUID relapseOf) {}

    /// @param settled false while a clinician has to look at the red flags
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Screening(String outcome, boolean settled) {}
}
