package clinic.telerehab.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as both sides see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID id,
        long seq,
        Message.Kind kind,
        String body,
        SenderView sender,
        @Nullable UUID sessionId,
        Instant sentAt) {

    /// Who the sender was when it was sent.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SenderView(
            @Nullable String subject, String role, @Nullable String displayName) {}

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.seq(),
                message.kind(),
                message.body(),
                new SenderView(message.senderSubject(), message.senderRole(), message.senderName()),
                message.sessionId(),
                message.sentAt());
    }
}
