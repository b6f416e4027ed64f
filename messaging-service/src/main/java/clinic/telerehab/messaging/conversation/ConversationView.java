package clinic.telerehab.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread in the list.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversationView(
        UUID id,
        UUID patientId,
        String kind,
        String status,
        @Nullable Instant lastMessageAt) {
    static ConversationView of(Conversation conversation) {
        return new ConversationView(
                conversation.id(),
                conversation.patientId(),
                conversation.kind(),
                conversation.status(),
                conversation.lastMessageAt());
    }
}
