package clinic.telerehab.program.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Pain after a session, or on the morning after it, 0 to 10; left out it is unknown, which is not 0.
///
/// @param belowKnee whether the pain goes below the knee
@Schema(examples = "{\"back\": 3, \"leg\": 1, \"belowKnee\": false}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AfterPain(
        @Min(0) @Max(10) @Nullable Integer back,
        @Min(0) @Max(10) @Nullable Integer leg,
        @Nullable Boolean belowKnee) {

    boolean isKnown() {
        return back != null || leg != null || belowKnee != null;
    }
}
