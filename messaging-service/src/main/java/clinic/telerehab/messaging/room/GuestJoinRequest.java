package clinic.telerehab.messaging.room;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the link has behind its `#`.
@Schema(examples = """
        {"linkToken": "kO4mXg0m0o0F2v2oYw0bZcQb8m8m3aV1m1c5iF0oD0E"}
        """)
record GuestJoinRequest(@NotBlank @Size(max = 100) String linkToken) {}
