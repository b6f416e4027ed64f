package clinic.telerehab.messaging.inbox;

import clinic.telerehab.messaging.standing.Clinics;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import clinic.telerehab.messaging.summary.InboxSummaries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/// What follows from a change of an alert, in the transaction of the change.
@ApplicationScoped
class InboxEffects {
    private final InboxRepository inbox;
    private final EscalationRules rules;
    private final EscalationChain chain;
    private final Clinics clinics;
    private final InboxSummaries summaries;
    private final StreamTeller stream;
    private final Clock clock;

    InboxEffects(
            InboxRepository inbox,
            EscalationRules rules,
            EscalationChain chain,
            Clinics clinics,
            InboxSummaries summaries,
            StreamTeller stream,
            Clock clock) {
        this.inbox = inbox;
        this.rules = rules;
        this.chain = chain;
        this.clinics = clinics;
        this.summaries = summaries;
        this.stream = stream;
        this.clock = clock;
    }

    /// Opens a settled alert again: its deadline and its chain start anew.
    Uni<Void> reopen(InboxItem item) {
        var now = clock.instant();
        return clinics.of(item.clinicId())
                .map(clinic -> rules.acknowledgeBy(item.severity(), now, clinic.workingTime()))
                .invoke(due -> item.handling().reopen(new Deadline(now, due)))
                .chain(due -> inbox.flush())
                .chain(() -> chain.begin(item));
    }

    Uni<Void> tell(InboxItem item) {
        return summaries
                .changed(item.patientId())
                .chain(() ->
                        stream.tell(item.patientId(), "inbox", Audience.CARE_TEAM, Map.of("inboxItemId", item.id())));
    }
}
