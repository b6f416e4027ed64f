package clinic.telerehab.program.reason;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may help. Nothing of it happens by itself: a hold, another exercise or another dose is for a clinician to
/// decide, and what to do of a short session for the patient.
///
/// @param from first day of the hold that is suggested
/// @param until first day behind it
/// @param items what to do of today's, or of the next day's, items
/// @param minutes how long they take
/// @param substitutes what to do instead of what needs equipment
/// @param exerciseCode where to begin anew, as small as it gets
/// @param cardCode what to read
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestion(
        @Schema(examples = "SHORT_SESSION") String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<UUID> items,
        @Schema(examples = "9") @Nullable Integer minutes,
        @Nullable List<Substitute> substitutes,
        @Schema(examples = "BREATHING") @Nullable String exerciseCode,
        @Schema(examples = "EDU-FEAR") @Nullable String cardCode) {

    /// An exercise in the place of another.
    record Substitute(
            UUID itemId, @Schema(examples = "BRIDGE-1") String exerciseCode) {}

    static Suggestion of(String kind) {
        return new Suggestion(kind, null, null, null, null, null, null, null);
    }

    static Suggestion hold(LocalDate from, LocalDate until) {
        return new Suggestion("HOLD", from, until, null, null, null, null, null);
    }

    static Suggestion shortSession(List<UUID> items, int minutes) {
        return new Suggestion("SHORT_SESSION", null, null, items, minutes, null, null, null);
    }

    static Suggestion withoutEquipment(List<Substitute> substitutes) {
        return new Suggestion("EQUIPMENT_FREE_SUBSTITUTE", null, null, null, null, substitutes, null, null);
    }

    static Suggestion smallStart(@Nullable String exerciseCode, String cardCode) {
        return new Suggestion("GRADED_EXPOSURE", null, null, null, null, null, exerciseCode, cardCode);
    }
}
