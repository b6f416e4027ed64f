package clinic.telerehab.patient.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new version of the text for one scope.
///
/// @param requiresReconsent whether consent to an older version ends once the days of grace are over
record PublishPolicyRequest(
        @NotNull ConsentScope scope,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") @Schema(examples = "2026-01")
        String version,

        @NotNull Boolean requiresReconsent,
        @NotNull Instant effectiveFrom,
        @NotNull @Min(0) @Max(365) Integer graceDays) {}
