package clinic.telerehab.patient.alert;

import java.util.Map;
import java.util.UUID;

/// Something a clinician has to look at.
///
/// @param type of the catalogue of alerts, such as `A-RELAPSE`
/// @param dedupKey alerts of one key are one item in the inbox
/// @param evidence codes and figures, never text
public record Alert(
        String type,
        Severity severity,
        UUID patientId,
        UUID clinicId,
        String dedupKey,
        Map<String, ? extends Number> evidence) {

    /// How soon it has to be looked at, in rising order.
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /// @param about what the alert is counted by: the same type about the same thing is one item
    public static Alert of(String type, Severity severity, UUID patientId, UUID clinicId, Object about) {
        return new Alert(type, severity, patientId, clinicId, type + ":" + about, Map.of());
    }

    /// @param figures what the alert is about, by code
    public Alert with(Map<String, ? extends Number> figures) {
        return new Alert(type, severity, patientId, clinicId, dedupKey, figures);
    }
}
