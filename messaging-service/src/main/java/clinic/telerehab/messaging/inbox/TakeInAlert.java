package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes an alert into the inbox, once, whichever service raised it.
@ApplicationScoped
class TakeInAlert {
    private final InboxRepository inbox;
    private final AcknowledgementDeadlines deadlines;
    private final StreamTeller stream;

    TakeInAlert(InboxRepository inbox, AcknowledgementDeadlines deadlines, StreamTeller stream) {
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.stream = stream;
    }

    Uni<Void> apply(ReceivedEvent event) {
        var alert = event.dataAs(RaisedAlert.class);
        return KnownPatients.unlessErased(alert.patientId(), () -> takeInOnce(event, alert));
    }

    private Uni<Void> takeInOnce(ReceivedEvent event, RaisedAlert alert) {
        return inbox.hasTakenIn(event.id())
                .chain(taken -> taken ? Uni.createFrom().voidItem() : takeIn(event, alert));
    }

    private Uni<Void> takeIn(ReceivedEvent event, RaisedAlert alert) {
        return inbox.lockUnresolved(alert.dedupKey())
                .chain(item -> raise(item, alert, event))
                .call(item -> inbox.noteTakenIn(event.id(), item))
                .chain(item ->
                        stream.tell(alert.patientId(), "inbox", Audience.CARE_TEAM, Map.of("inboxItemId", item.id())));
    }

    private Uni<InboxItem> raise(@Nullable InboxItem item, RaisedAlert alert, ReceivedEvent event) {
        var ackDueAt = deadlines.after(event.time(), alert.severity());
        if (item == null) {
            return inbox.persist(InboxItem.raise(alert, event.time(), ackDueAt));
        }
        item.raiseAgain(alert, ackDueAt);
        return Uni.createFrom().item(item);
    }
}
