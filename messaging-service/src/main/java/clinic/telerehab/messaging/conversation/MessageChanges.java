package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ReaderQueries.Writer;
import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import clinic.telerehab.messaging.media.Attachments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/// What happens to a message and to the clock of its thread, and what it needs.
@ApplicationScoped
class MessageChanges {
    private final MessageRepository messages;
    private final Attachments attachments;
    private final MessageTeller teller;
    private final Clock clock;

    MessageChanges(MessageRepository messages, Attachments attachments, MessageTeller teller, Clock clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.teller = teller;
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
                .chain(() -> teller.tell(thread, message));
    }

    /// Sees that what goes with a new message is there to go with it, and tells of it.
    Uni<Void> follow(Entry entry, Message message) {
        return attachments
                .require(entry.thread().patientId(), message.attachments())
                .chain(() -> teller.tellNew(entry, message));
    }
}
