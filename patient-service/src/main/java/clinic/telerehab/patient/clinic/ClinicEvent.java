package clinic.telerehab.patient.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the other services need to know of a clinic.
///
/// @param thresholds every figure that counts there: the clinic's own, or else the product's
record ClinicEvent(
        UUID clinicId,
        ClinicStatus status,
        String timezone,
        String defaultLocale,
        Set<String> locales,
        String emergencyPhone,
        Map<String, String> emergencyTexts,
        ClinicModules modules,
        Map<String, Integer> thresholds,
        List<OpeningHours> workingHours,
        Set<LocalDate> closedDays,
        Retention retention) {
    static ClinicEvent of(Clinic clinic, Thresholds thresholds) {
        return new ClinicEvent(
                clinic.id(),
                clinic.status(),
                clinic.timezone(),
                clinic.defaultLocale(),
                clinic.locales(),
                clinic.emergencyPhone(),
                clinic.emergencyTexts(),
                clinic.modules(),
                thresholds.effective(clinic.thresholds()),
                clinic.workingHours(),
                clinic.closedDays(),
                clinic.retention());
    }
}
