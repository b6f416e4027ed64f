package clinic.telerehab.messaging.summary;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Counts the alerts of a patient that nobody has settled; the inbox does.
public interface OpenAlerts {
    /// How many there are of each severity that the caseload weighs.
    record BySeverity(int critical, int high, int medium, int low) {}

    /// Needs a session.
    Uni<BySeverity> count(UUID patientId);
}
