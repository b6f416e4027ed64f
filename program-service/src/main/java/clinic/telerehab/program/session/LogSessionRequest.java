package clinic.telerehab.program.session;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patient reports of one session, while it goes on or when it is over.
///
/// @param localDate the day where the patient was
/// @param plannedDate the day of the plan it is for; left out, the same day or else a missed one shortly before
/// @param endedAt may be left out while the session goes on
/// @param clientRecordedAt when the app wrote this down: an older save never replaces a newer one
/// @param status IN_PROGRESS to save, SUBMITTED (also when left out) to hand in
@Schema(examples = """
        {"programId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "localDate": "2026-03-02", "status": "SUBMITTED",
         "startedAt": "2026-03-02T07:00:00Z", "endedAt": "2026-03-02T07:20:00Z",
         "preCheck": {"back": 3, "leg": 0, "belowKnee": false, "confidence": 7,
                      "redFlags": {"RF01": "NO", "RF02": "NO", "RF03": "NO", "RF04": "NO", "RF06": "NO"}},
         "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8e", "setsDone": 3, "repsDone": 8, "painDuring": 2,
           "effort": 5, "selfTechnique": 4}],
         "post": {"back": 2, "leg": 0, "belowKnee": false}}
        """)
record LogSessionRequest(
        @NotNull UUID programId,
        @NotNull LocalDate localDate,
        @Nullable LocalDate plannedDate,
        @NotNull Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant clientRecordedAt,
        @Nullable Boolean offline,
        @Nullable Stage status,
        @Valid @Nullable PreCheck preCheck,
        @NotNull @Size(max = 40) List<@NotNull @Valid DoneItem> items,
        @Valid @Nullable AfterPain post,
        @Size(max = 1000) @Nullable String comment) {

    /// How far the session is.
    enum Stage {
        IN_PROGRESS,
        SUBMITTED
    }

    boolean goesOn() {
        return status == Stage.IN_PROGRESS;
    }

    @AssertTrue(message = "must not end before it starts")
    @Schema(hidden = true)
    boolean isInOrder() {
        return startedAt == null || endedAt == null || !endedAt.isBefore(startedAt);
    }

    @AssertTrue(message = "must tell when the session ended")
    @Schema(hidden = true)
    boolean isEndTold() {
        return endedAt != null || goesOn();
    }

    @AssertTrue(message = "must tell of each item once")
    @Schema(hidden = true)
    boolean isEachItemOnce() {
        return SessionContent.tellsEachOnce(items);
    }

    String hash() {
        return RequestHash.of(this);
    }
}
