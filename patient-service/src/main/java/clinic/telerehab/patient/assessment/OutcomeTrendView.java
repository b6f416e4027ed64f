package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.instrument.Interpretation;
import clinic.telerehab.patient.instrument.ScaleScore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one scale went along an episode, and what the latest score means against the baseline.
///
/// @param scale the code of the scale, or the id of what the patient named
/// @param named what the patient named; absent for the scales of an instrument
/// @param points oldest first
/// @param plain what it means; for a patient
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeTrendView(
        String instrument,
        String definitionVersion,
        @Nullable String variant,
        String scale,
        @Nullable String named,
        List<Point> points,
        @Nullable Interpretation interpretation,
        @Nullable List<String> plain) {

    /// One score of the series.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            UUID assessmentId,
            Instant takenAt,
            String occasion,
            BigDecimal score,
            @Nullable String band,
            ScaleScore.Status status) {}
}
