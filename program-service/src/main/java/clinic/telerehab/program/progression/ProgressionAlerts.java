package clinic.telerehab.program.progression;

import clinic.telerehab.program.alert.Alert;
import clinic.telerehab.program.alert.Alerts;
import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the care team what was done without asking, and what waits for them.
@ApplicationScoped
class ProgressionAlerts {
    private static final String STOPPED = "A-STOP-REVIEW";
    private static final String REGRESSED = "A-REGRESSED";
    private static final String WAITING = "A-PROPOSAL-WAITING";

    private final Alerts alerts;

    ProgressionAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /// One for each item.
    Uni<Void> raise(Known known, List<Judged> urgent) {
        Uni<Void> raised = Uni.createFrom().voidItem();
        for (Judged one : urgent) {
            raised = raised.chain(() -> raise(known.program(), one));
        }
        return raised;
    }

    private Uni<Void> raise(ProgramRef program, Judged one) {
        String type = one.is(Kind.STOP_AND_REVIEW) ? STOPPED : REGRESSED;
        List<UUID> evidence = one.decision().evidence();
        return alerts.raise(alert(
                type,
                program.patientId(),
                program.clinicId(),
                evidence.stream().findFirst().orElse(null),
                one.item().itemId(),
                Map.of("sessions", BigDecimal.valueOf(evidence.size()))));
    }

    /// @param days how long it waits already
    Uni<Void> raiseWaiting(Proposal proposal, long days) {
        return alerts.raise(alert(
                WAITING,
                proposal.patientId(),
                proposal.clinicId(),
                null,
                proposal.id(),
                Map.of("days", BigDecimal.valueOf(days))));
    }

    private static Alert alert(
            String type,
            UUID patientId,
            UUID clinicId,
            @Nullable UUID sessionId,
            UUID about,
            Map<String, BigDecimal> evidence) {
        return new Alert(type, patientId, clinicId, sessionId, type + ":" + about, evidence);
    }
}
