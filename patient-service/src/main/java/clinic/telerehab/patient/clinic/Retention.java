package clinic.telerehab.patient.clinic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// How long a clinic keeps things.
///
/// @param clipDays video clips
/// @param recordYears everything else, after care has ended
public record Retention(
        @NotNull @Min(7) @Max(365) Integer clipDays,
        @NotNull @Min(1) @Max(50) Integer recordYears) {
    static final Retention DEFAULT = new Retention(90, 10);
}
