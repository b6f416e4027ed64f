package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A diagnosis in a code system of the clinic's choice.
record ConditionCode(
        @NotNull @Pattern(regexp = "[A-Za-z0-9:/._-]{1,100}") @Schema(examples = "http://hl7.org/fhir/sid/icd-10")
        String system,

        @NotNull @Pattern(regexp = "[A-Za-z0-9.-]{1,20}") @Schema(examples = "M54.5")
        String code) {}
