package clinic.telerehab.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread in the list.
///
/// @param subject of a thread of the care team
/// @param unread how many messages of others the caller has not read
/// @param waitingSince for the care team: since when the patient waits for an answer
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversationView(
        UUID id,
        UUID patientId,
        Conversation.Kind kind,
        Conversation.Status status,
        @Nullable String subject,
        @Nullable Instant lastMessageAt,
        long unread,
        @Nullable Instant waitingSince) {

    static ConversationView of(Conversation thread, long unread, boolean forStaff) {
        return new ConversationView(
                thread.id(),
                thread.patientId(),
                thread.kind(),
                thread.status(),
                thread.subject(),
                thread.lastMessageAt(),
                unread,
                forStaff ? thread.waitingSince() : null);
    }
}
