package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import clinic.telerehab.messaging.standing.Clinics;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import clinic.telerehab.messaging.summary.InboxSummaries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes an alert into the inbox, once, whichever service raised it.
@ApplicationScoped
class TakeInAlert {
    private final InboxRepository inbox;
    private final EscalationRules rules;
    private final Clinics clinics;
    private final EscalationChain chain;
    private final InboxSummaries summaries;
    private final StreamTeller stream;

    TakeInAlert(
            InboxRepository inbox,
            EscalationRules rules,
            Clinics clinics,
            EscalationChain chain,
            InboxSummaries summaries,
            StreamTeller stream) {
        this.inbox = inbox;
        this.rules = rules;
        this.clinics = clinics;
        this.chain = chain;
        this.summaries = summaries;
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
        return clinics.of(alert.clinicId())
                .map(clinic -> new Deadline(
                        event.time(), rules.acknowledgeBy(alert.severity(), event.time(), clinic.workingTime())))
                .chain(deadline -> inbox.lockUnsettled(alert.dedupKey()).chain(item -> raise(item, alert, deadline)))
                .call(item -> inbox.noteTakenIn(event.id(), item))
                .call(item -> summaries.changed(item.patientId()))
                .chain(item ->
                        stream.tell(alert.patientId(), "inbox", Audience.CARE_TEAM, Map.of("inboxItemId", item.id())));
    }

    private Uni<InboxItem> raise(@Nullable InboxItem item, RaisedAlert alert, Deadline deadline) {
        if (item == null) {
            return inbox.persistAndFlush(InboxItem.raise(alert, deadline)).call(chain::begin);
        }
        boolean isWorse = item.raiseAgain(alert, deadline);
        return isWorse
                ? inbox.flush().chain(() -> chain.begin(item)).replaceWith(item)
                : Uni.createFrom().item(item);
    }
}
