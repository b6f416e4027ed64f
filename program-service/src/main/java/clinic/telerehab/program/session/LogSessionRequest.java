package clinic.telerehab.program.session;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patient reports of one session. Pain is 0 to 10; left out it is unknown, which is not 0.
///
/// @param localDate the day where the patient was
@Schema(examples = """
        {"programId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "localDate": "2026-03-02",
         "startedAt": "2026-03-02T07:00:00Z", "endedAt": "2026-03-02T07:20:00Z", "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8e", "setsDone": 3, "repsDone": 8, "painDuring": 2}]}
        """)
record LogSessionRequest(
        @NotNull UUID programId,
        @NotNull LocalDate localDate,
        @NotNull Instant startedAt,
        @NotNull Instant endedAt,
        @Valid @Nullable Pain preCheck,
        @NotNull @Size(max = 40) List<@NotNull @Valid Item> items,
        @Valid @Nullable Pain post,
        @Size(max = 1000) @Nullable String comment) {

    /// Pain of the back and of the leg at one moment.
    record Pain(
            @Min(0) @Max(10) @Nullable Integer back,
            @Min(0) @Max(10) @Nullable Integer leg) {}

    /// What was done of one item of the program.
    record Item(
            @NotNull UUID itemId,
            @NotNull @Min(0) @Max(10) Integer setsDone,
            @NotNull @Min(0) @Max(100) Integer repsDone,
            @Min(0) @Max(600) @Nullable Integer holdSecondsDone,
            @Min(0) @Max(240) @Nullable Integer minutesDone,
            @Min(0) @Max(10) @Nullable Integer painDuring,
            @Min(0) @Max(10) @Nullable Integer effort) {}

    @AssertTrue(message = "must not end before it starts")
    @Schema(hidden = true)
    boolean isInOrder() {
        return startedAt == null || endedAt == null || !endedAt.isBefore(startedAt);
    }

    String hash() {
        return RequestHash.of(this);
    }
}
