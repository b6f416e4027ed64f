package clinic.telerehab.messaging.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Somebody at a room's door or in it.
///
/// @param id to send signals to, or to admit
/// @param isAdmitted true once let in: then they may come back
/// @param isPresent false once they left
@JsonInclude(JsonInclude.Include.NON_NULL)
record Participant(String id, Kind kind, @Nullable String displayName, boolean isAdmitted, boolean isPresent) {

    /// As what they are there.
    enum Kind {
        PATIENT,
        CLINICIAN,
        GUEST
    }

    boolean isIn() {
        return isAdmitted && isPresent;
    }
}
