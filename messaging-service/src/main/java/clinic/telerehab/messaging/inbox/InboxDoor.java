package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.feed.EventKind;
import clinic.telerehab.kit.feed.ReceivedEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Takes in what this service finds by itself, the same way as what others tell.
@ApplicationScoped
public class InboxDoor {
    private final TakeInAlert inbox;

    InboxDoor(TakeInAlert inbox) {
        this.inbox = inbox;
    }

    /// Something a clinician has to look at.
    ///
    /// @param id of the finding: the same twice counts once
    /// @param severity `INFO` to `CRITICAL`
    /// @param dedupKey findings of one key are one item while nobody has resolved it
    /// @param evidence the figures it rests on
    public record Finding(
            UUID id,
            String type,
            String severity,
            UUID patientId,
            UUID clinicId,
            String dedupKey,
            Map<String, Integer> evidence) {}

    /// Needs a transaction.
    public Uni<Void> take(Finding finding, Instant at) {
        return inbox.apply(
                new ReceivedEvent(finding.id(), "alert", EventKind.SIGNAL, finding.patientId(), at, asTold(finding)));
    }

    private static JsonNode asTold(Finding finding) {
        var told = JsonNodeFactory.instance
                .objectNode()
                .put("type", finding.type())
                .put("severity", finding.severity())
                .put("patientId", finding.patientId().toString())
                .put("clinicId", finding.clinicId().toString())
                .put("dedupKey", finding.dedupKey());
        var evidence = told.putObject("evidence");
        finding.evidence().forEach(evidence::put);
        return told;
    }
}
