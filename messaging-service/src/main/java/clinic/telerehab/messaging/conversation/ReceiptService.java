package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.notification.Notifications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// The use cases of receipts. One public method is one transaction.
@ApplicationScoped
class ReceiptService {
    private static final ThreadAction RECEIVE = ThreadAction.change("message.receive");

    private final ThreadGuard threads;
    private final ReaderQueries readers;
    private final ConversationRepository conversations;
    private final MessageTeller teller;
    private final Notifications notifications;
    private final Clock clock;

    ReceiptService(
            ThreadGuard threads,
            ReaderQueries readers,
            ConversationRepository conversations,
            MessageTeller teller,
            Notifications notifications,
            Clock clock) {
        this.threads = threads;
        this.readers = readers;
        this.conversations = conversations;
        this.teller = teller;
        this.notifications = notifications;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> delivered(UUID conversationId, long upTo) {
        return threads.require(RECEIVE, conversationId).chain(entry -> note(entry, upTo, 0));
    }

    @WithTransaction
    Uni<Void> read(UUID conversationId, long upTo) {
        return threads.require(RECEIVE, conversationId)
                .call(entry -> note(entry, upTo, upTo))
                .call(entry -> conversations.lock(entry.thread()))
                .chain(entry -> settleNews(entry, upTo));
    }

    /// Who has read to the end need not be mailed any more that somebody wrote.
    private Uni<Void> settleNews(Entry entry, long upTo) {
        Conversation thread = entry.thread();
        return upTo < thread.lastSeq()
                ? Uni.createFrom().voidItem()
                : notifications.seen(entry.subject(), NotificationType.MESSAGE, Map.of("conversationId", thread.id()));
    }

    private Uni<Void> note(Entry entry, long delivered, long read) {
        var receipt = new Receipt(entry.subject(), entry.access().isPatient(), delivered, read);
        return readers.comeTo(entry.thread().id(), receipt, clock.instant())
                .chain(isNews -> isNews
                        ? teller.tellReceipt(entry.thread())
                        : Uni.createFrom().voidItem());
    }
}
