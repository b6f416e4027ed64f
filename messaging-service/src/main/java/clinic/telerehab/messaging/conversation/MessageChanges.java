package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ReaderQueries.Writer;
import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import clinic.telerehab.messaging.media.Attachments;
import clinic.telerehab.messaging.stream.StreamTeller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// What happens to a message and to the clock of its thread, and who is told.
@ApplicationScoped
class MessageChanges {
    private final MessageRepository messages;
    private final Attachments attachments;
    private final StreamTeller stream;
    private final Clock clock;

    MessageChanges(MessageRepository messages, Attachments attachments, StreamTeller stream, Clock clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.stream = stream;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// Makes a message of what was sent. The thread's row must be locked.
    Message write(Entry entry, UUID id, Writer writer, SendMessageRequest request) {
        entry.requireWritable();
        Conversation thread = entry.thread();
        Instant now = now();
        Sender sender = sender(entry, writer);
        var message = Message.sent(id, thread, sender, request, now)
                .in(SearchLanguage.of(writer.locale()).code());
        if (sender.isPatient()) {
            thread.asked(now);
        } else {
            thread.answered();
        }
        return message;
    }

    private static Sender sender(Entry entry, Writer writer) {
        return entry.access().isPatient()
                ? Sender.patient(entry.subject())
                : Sender.clinician(entry.subject(), writer.displayName());
    }

    /// Changes what a message says; what it said is kept with the record.
    Uni<Void> apply(Conversation thread, Message message, Consumer<Message> change) {
        return messages.keepText(message, now())
                .invoke(() -> change.accept(message))
                .chain(messages::flush)
                .chain(() -> tell(thread, message));
    }

    /// Sees that what goes with a new message is there to go with it, and tells of it.
    Uni<Void> follow(Conversation thread, Message message) {
        return attachments.require(thread.patientId(), message.attachments()).chain(() -> tell(thread, message));
    }

    Uni<Void> tell(Conversation thread, Message message) {
        var ids = Map.of("conversationId", thread.id(), "messageId", message.id());
        return stream.tell(thread.patientId(), "message", thread.audience(), ids);
    }
}
