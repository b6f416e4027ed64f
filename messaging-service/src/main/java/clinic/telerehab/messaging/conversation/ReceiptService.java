package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ThreadGuard.Entry;
import clinic.telerehab.messaging.stream.StreamTeller;
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
    private final StreamTeller stream;
    private final Clock clock;

    ReceiptService(ThreadGuard threads, ReaderQueries readers, StreamTeller stream, Clock clock) {
        this.threads = threads;
        this.readers = readers;
        this.stream = stream;
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
                .chain(news -> news ? tell(entry.thread()) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Conversation thread) {
        return stream.tell(thread.patientId(), "receipt", thread.audience(), Map.of("conversationId", thread.id()));
    }
}
