package clinic.telerehab.program.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a session should have said: all of it, since what is left out is left out of the session too. The answers of
/// the mini-screen and the next morning stay as they are.
///
/// @param reason why; clinicians must tell
@Schema(examples = """
        {"preCheck": {"back": 3, "leg": 0}, "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8e", "setsDone": 2, "repsDone": 8, "painDuring": 2}],
         "post": {"back": 2, "leg": 0}, "reason": "Two sets, not three"}
        """)
record AmendSessionRequest(
        @Valid @Nullable PreCheck preCheck,
        @NotNull @Size(max = 40) List<@NotNull @Valid DoneItem> items,
        @Valid @Nullable AfterPain post,
        @Size(max = 1000) @Nullable String comment,
        @Size(min = 3, max = 500) @Nullable String reason) {

    @AssertTrue(message = "must leave the mini-screen as it was answered; log another session to answer it again")
    @Schema(hidden = true)
    boolean isWithoutRedFlags() {
        return preCheck == null || !preCheck.asksAboutRedFlags();
    }

    @AssertTrue(message = "must tell of each item once")
    @Schema(hidden = true)
    boolean isEachItemOnce() {
        return SessionContent.tellsEachOnce(items);
    }
}
