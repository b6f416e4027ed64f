package clinic.telerehab.program.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the patient is before a session. Pain is 0 to 10; left out it is unknown, which is not 0.
///
/// @param belowKnee whether the pain goes below the knee
/// @param confidence to move, 0 to 10
/// @param redFlags the answers of the mini-screen by question: YES, NO or UNSURE
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreCheck(
        @Min(0) @Max(10) @Nullable Integer back,
        @Min(0) @Max(10) @Nullable Integer leg,
        @Nullable Boolean belowKnee,
        @Min(0) @Max(10) @Nullable Integer confidence,

        @Size(max = 20)
        @Schema(examples = "{\"RF01\": \"NO\", \"RF02\": \"NO\", \"RF03\": \"NO\", \"RF04\": \"NO\", \"RF06\": \"NO\"}")
        @Nullable
        Map<@Pattern(regexp = "RF\\d{2}") String, @NotNull @Pattern(regexp = "YES|NO|UNSURE") String> redFlags) {

    boolean asksAboutRedFlags() {
        return redFlags != null && !redFlags.isEmpty();
    }
}
