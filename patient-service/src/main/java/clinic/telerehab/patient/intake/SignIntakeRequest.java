package clinic.telerehab.patient.intake;

import jakarta.validation.constraints.NotNull;

/// How an intake is signed.
///
/// @param acknowledgeCaution that whoever signs has seen the flags that ask for caution
record SignIntakeRequest(@NotNull Boolean acknowledgeCaution) {}
