package clinic.telerehab.messaging.room;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one browser has to tell another before they can talk to each other.
///
/// @param to the participant
/// @param payload what only the browsers understand, in base64url: a description ends its lines as plain text must not
@Schema(examples = """
        {"to": "guest:019a5f00-0000-7000-8000-000000000001", "kind": "OFFER", "payload": "eyJ0eXBlIjoib2ZmZXIifQ"}
        """)
record SignalRequest(
        @NotBlank @Size(max = 255) String to,
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,32000}") String payload) {

    /// What it is.
    enum Kind {
        OFFER,
        ANSWER,
        CANDIDATE,
        BYE
    }
}
