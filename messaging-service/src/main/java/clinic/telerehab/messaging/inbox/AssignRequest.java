package clinic.telerehab.messaging.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who looks after an alert from now on: somebody of the patient's care team.
@Schema(examples = """
        {"practitionerId": "0197a5c2-7e10-7c3a-9b1f-2f6d1c0a4e55"}
        """)
record AssignRequest(@NotNull UUID practitionerId) {}
