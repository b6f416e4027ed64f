package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as both sides see it. A retracted one keeps its place and nothing else.
///
/// @param programRevision of a program change: the revision that holds now
/// @param origin of a program change: who or what made it
/// @param receipts whether it has reached the other side; absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID id,
        UUID conversationId,
        long seq,
        Message.Kind kind,
        String body,
        SenderView sender,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> attachments,
        MessageRefs.@Nullable View refs,
        @Nullable Integer programRevision,
        @Nullable String origin,
        Instant sentAt,
        @Nullable Instant editedAt,
        @Nullable Instant retractedAt,
        @Nullable ReceiptsView receipts,
        int version)
        implements Versioned {

    /// Who the sender was when it was sent.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SenderView(
            @Nullable String subject, String role, @Nullable String displayName) {}

    /// How far it has come.
    record ReceiptsView(boolean delivered, boolean read) {}

    static MessageView of(Message message) {
        return view(message, null);
    }

    static MessageView of(Message message, Receipts receipts) {
        return view(message, new ReceiptsView(receipts.hasDelivered(message), receipts.hasRead(message)));
    }

    private static MessageView view(Message message, @Nullable ReceiptsView receipts) {
        Sender sender = message.sender();
        MessageRefs.View refs = message.refs();
        return new MessageView(
                message.id(),
                message.conversationId(),
                message.seq(),
                message.kind(),
                message.body(),
                new SenderView(sender.subject(), sender.role(), sender.displayName()),
                message.attachments(),
                refs == null || refs.isEmpty() ? null : refs,
                message.programRevision(),
                message.changeOrigin(),
                message.sentAt(),
                message.editedAt(),
                message.retractedAt(),
                receipts,
                message.version());
    }
}
