package clinic.telerehab.patient.dataprotection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a request is rejected, or a record held or released.
record DataRequestReason(@NotBlank @Size(max = 500) String reason) {}
