package clinic.telerehab.patient.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whom to call when something happens to the patient.
record EmergencyContact(
        @NotBlank @Size(max = 120) String name,

        @NotNull @Size(max = 40) @Pattern(regexp = "\\+?[0-9 /()-]+")
        String phone,

        @Size(min = 1, max = 60) @Nullable String relation) {}
