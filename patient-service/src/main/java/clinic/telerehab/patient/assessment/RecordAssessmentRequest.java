package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.patient.instrument.Answer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was filled in. Either answers, or the totals of a paper form.
///
/// @param definitionVersion which version was shown; the present one when absent
/// @param variant the way of asking; the usual one when absent
/// @param answers by the id of the item; what was not answered is left out
/// @param namedItems what the patient named, by ids of the app's making; only when it is named for the first time or
/// anew
/// @param totals by the code of the scale
@Schema(examples = """
        {"instrument": "NPRS_BACK", "mode": "SELF", "occasion": "INTERIM", "answers": {"pain": 4},
         "takenAt": "2026-03-01T10:00:00Z"}
        """)
record RecordAssessmentRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,19}") String instrument,
        @Pattern(regexp = "[0-9]+\\.[0-9]+[a-z]?") @Nullable String definitionVersion,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") @Nullable String variant,
        @NotNull AssessmentMode mode,

        @NotNull @Pattern(regexp = Occasion.PATTERN) @Schema(examples = "BASELINE")
        String occasion,

        @Size(min = 1, max = 100) @Nullable Map<@Pattern(regexp = ID) String, @NotNull Answer> answers,

        @Size(max = 10) @Nullable Map<@Pattern(regexp = ID) String, @NotBlank @Size(max = 200) String> namedItems,

        @Size(min = 1, max = 10) @Nullable
        Map<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String, @NotNull BigDecimal> totals,

        @NotNull Instant takenAt) {
    private static final String ID = "[A-Za-z0-9-]{1,36}";

    String hash(UUID episodeId) {
        return RequestHash.of(episodeId, this);
    }

    boolean isPaperTotal() {
        return mode == AssessmentMode.PAPER_TOTAL;
    }

    /// Answers or totals, and not both.
    boolean isOfOneSource() {
        return isPaperTotal() ? totals != null && answers == null : answers != null && totals == null;
    }

    Map<String, String> named() {
        return Objects.requireNonNullElse(namedItems, Map.of());
    }
}
