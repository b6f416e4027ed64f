package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody writes.
@Schema(examples = """
        {"body": "The bird dog is easy now. May I do more?"}
        """)
record SendMessageRequest(@NotBlank @Size(max = 4000) String body) {
    String hash(UUID conversationId) {
        return RequestHash.of(conversationId, this);
    }
}
