package clinic.telerehab.patient.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be reached, and by when.
@Embeddable
record Target(
        @NotNull @Min(0) @Max(100_000) @Column(name = "target_value") @Schema(examples = "30")
        Integer value,

        @Size(max = 40) @Column(name = "target_unit") @Schema(examples = "minutes") @Nullable
        String unit,

        @Column(name = "target_date") @Nullable LocalDate date) {}
