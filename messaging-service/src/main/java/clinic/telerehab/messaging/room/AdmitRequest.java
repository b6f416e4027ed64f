package clinic.telerehab.messaging.room;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is to be let in.
@Schema(examples = """
        {"participantId": "guest:019a5f00-0000-7000-8000-000000000001"}
        """)
record AdmitRequest(@NotBlank @Size(max = 255) String participantId) {}
