package clinic.telerehab.patient.clinic;

import jakarta.validation.constraints.NotNull;

/// The parts of the product that a clinic has turned on.
///
/// @param rtm the evidence report for remote monitoring
/// @param breakGlass emergency access to patients of others, reviewed afterwards
/// @param openDirectory colleagues find each other's patients by name
public record ClinicModules(
        @NotNull Boolean rtm,
        @NotNull Boolean breakGlass,
        @NotNull Boolean openDirectory) {
    static final ClinicModules NONE = new ClinicModules(false, false, false);
}
