package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.messaging.conversation.ReaderQueries.Writer;
import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The use cases of messages. One public method is one transaction.
@ApplicationScoped
class MessageService {
    private static final ThreadAction READ = ThreadAction.read("message.read");
    private static final ThreadAction SEARCH = ThreadAction.read("message.search");
    private static final ThreadAction SEND = ThreadAction.change("message.send");
    private static final ThreadAction EDIT = ThreadAction.change("message.edit");
    private static final ThreadAction RETRACT = ThreadAction.change("message.retract");

    private final ThreadGuard threads;
    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final ReaderQueries readers;
    private final MessageChanges changes;
    private final Creations creations;
    private final MergePatches patches;

    MessageService(
            ThreadGuard threads,
            ConversationRepository conversations,
            MessageRepository messages,
            ReaderQueries readers,
            MessageChanges changes,
            Creations creations,
            MergePatches patches) {
        this.threads = threads;
        this.conversations = conversations;
        this.messages = messages;
        this.readers = readers;
        this.changes = changes;
        this.creations = creations;
        this.patches = patches;
    }

    /// @param before the place that the page ends before; null for the newest
    @WithSession
    Uni<Page<MessageView>> list(UUID conversationId, @Nullable Long before, PageRequest page) {
        return threads.require(READ, conversationId)
                .chain(entry -> messages.of(conversationId, before(before, page), page.toRead())
                        .chain(read -> shown(entry.thread(), read, page)));
    }

    @WithSession
    Uni<Page<MessageView>> search(UUID conversationId, String words, PageRequest page) {
        return threads.require(SEARCH, conversationId)
                .chain(entry -> messages.withWords(conversationId, words, before(null, page), page.toRead())
                        .chain(read -> shown(entry.thread(), read, page)));
    }

    @WithTransaction
    Uni<Creation<MessageView>> send(UUID conversationId, UUID id, SendMessageRequest request) {
        return threads.require(SEND, conversationId)
                .chain(entry -> readers.writer(entry.subject(), entry.thread())
                        .chain(writer -> sendOnce(entry, id, writer, request)))
                .map(created -> created.map(MessageView::of));
    }

    @WithTransaction
    Uni<MessageView> edit(UUID conversationId, UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return threads.require(EDIT, conversationId)
                .chain(entry -> change(entry, id, seen, message -> edit(message, patch)));
    }

    @WithTransaction
    Uni<MessageView> retract(UUID conversationId, UUID id, @Nullable IfMatch seen) {
        return threads.require(RETRACT, conversationId)
                .chain(entry -> change(entry, id, seen, message -> message.retract(changes.now())));
    }

    private void edit(Message message, MergePatch patch) {
        var edited = patches.apply(patch, EditedMessage.of(message), EditedMessage.class, EditedMessage.EDITABLE);
        message.edit(edited.body(), changes.now());
    }

    private Uni<MessageView> change(Entry entry, UUID id, @Nullable IfMatch seen, Consumer<Message> change) {
        entry.requireWritable();
        return messages.require(entry.thread().id(), id)
                .invoke(message -> message.requireSentBy(entry.subject()))
                .invoke(message -> IfMatch.require(seen, message.version()))
                .call(message -> changes.apply(entry.thread(), message, change))
                .map(MessageView::of);
    }

    /// The guards stand inside the creation: a message that was acknowledged once is acknowledged again, even when
    /// consent has been withdrawn since.
    private Uni<Creation<Message>> sendOnce(Entry entry, UUID id, Writer writer, SendMessageRequest request) {
        return conversations
                .lock(entry.thread())
                .chain(thread -> creations.once(
                        messages, id, request.hash(thread.id()), () -> changes.write(entry, id, writer, request)))
                .call(created -> created.whenNew(message -> changes.follow(entry, message)));
    }

    private Uni<Page<MessageView>> shown(Conversation thread, List<Message> read, PageRequest page) {
        return readers.receipts(thread)
                .map(receipts -> Page.of(read, page.limit(), last -> Cursor.of(last.seq()))
                        .map(message -> MessageView.of(message, receipts)));
    }

    private static long before(@Nullable Long asked, PageRequest page) {
        long first = asked == null ? Long.MAX_VALUE : asked;
        return page.after(1).map(cursor -> Math.min(cursor.number(0), first)).orElse(first);
    }
}
