package clinic.telerehab.patient.alert;

import java.util.Map;
import java.util.UUID;

/// Something that somebody has to look at, as the inbox takes it in: ids, codes and figures, no text.
///
/// @param type the code of api.md 7
/// @param dedupKey alerts of one key are one item in the inbox
public record Alert(
        String type, Severity severity, UUID patientId, UUID clinicId, String dedupKey, Map<String, Integer> evidence) {
    /// How soon it has to be looked at.
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
    public Alert with(Map<String, Integer> figures) {
        return new Alert(type, severity, patientId, clinicId, dedupKey, figures);
    }
}
