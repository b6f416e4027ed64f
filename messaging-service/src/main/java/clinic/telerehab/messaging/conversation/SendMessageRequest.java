package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// What somebody writes.
record SendMessageRequest(@NotBlank @Size(max = 4000) String body) {
    String hash(UUID conversationId) {
        return RequestHash.of(conversationId, this);
    }
}
