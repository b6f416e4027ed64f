package clinic.telerehab.patient.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// How a patient is some months after discharge; what they don't say is left out.
///
/// @param nprsBack back pain 0 to 10 that lasted at least a day
/// @param nprsLeg leg pain 0 to 10 that lasted at least a day
/// @param activityLimiting whether it keeps them from what they usually do
/// @param exercisingPerWeek days a week with exercise
/// @param painFreeDays days in a row without back pain until it came back, or until today
record FollowUpAnswers(
        @Min(0) @Max(10) @Nullable Integer nprsBack,
        @Min(0) @Max(10) @Nullable Integer nprsLeg,
        @Nullable Boolean activityLimiting,
        @Min(0) @Max(7) @Nullable Integer exercisingPerWeek,
        @Min(0) @Max(400) @Nullable Integer painFreeDays) {}
