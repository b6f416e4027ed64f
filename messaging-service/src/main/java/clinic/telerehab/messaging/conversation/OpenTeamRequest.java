package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a care team wants to talk about among themselves.
@Schema(examples = """
        {"subject": "Cover in March"}
        """)
record OpenTeamRequest(@NotBlank @Size(max = 120) String subject) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
