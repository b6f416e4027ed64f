package clinic.telerehab.patient.episode;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the patient is as treatment ends.
///
/// @param nprsBack back pain 0 to 10 today, against which later flares are measured
/// @param outcomeSetWaiver why no discharge outcome set was recorded; left out when there is one
@Schema(examples = """
        {"nprsBack": 1, "outcomeSetWaiver": "Moves abroad tomorrow"}
        """)
record DischargeRequest(
        @NotNull @Min(0) @Max(10) Integer nprsBack,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 500) @Nullable
        String outcomeSetWaiver) {}
