package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of receipts. One public method is one transaction.
@ApplicationScoped
class ReceiptService {
    private static final ThreadAction RECEIVE = ThreadAction.change("message.receive");

    private final ThreadGuard threads;
    private final ReaderQueries readers;
    private final MessageTeller teller;
    private final Clock clock;

    ReceiptService(ThreadGuard threads, ReaderQueries readers, MessageTeller teller, Clock clock) {
        this.threads = threads;
        this.readers = readers;
        this.teller = teller;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> delivered(UUID conversationId, long upTo) {
        return threads.require(RECEIVE, conversationId).chain(entry -> note(entry, upTo, 0));
    }

    @WithTransaction
    Uni<Void> read(UUID conversationId, long upTo) {
        return threads.require(RECEIVE, conversationId).chain(entry -> note(entry, upTo, upTo));
    }

    private Uni<Void> note(Entry entry, long delivered, long read) {
        var receipt = new Receipt(entry.subject(), entry.access().isPatient(), delivered, read);
        return readers.comeTo(entry.thread().id(), receipt, clock.instant())
                .chain(isNews -> isNews
                        ? teller.tellReceipt(entry.thread())
                        : Uni.createFrom().voidItem());
    }
}
