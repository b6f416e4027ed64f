package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.change.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A clinic as its administrators see it.
///
/// @param thresholds the figures that the clinic has set itself; all others are the product's
record ClinicView(
        UUID clinicId,
        String name,
        ClinicStatus status,
        String timezone,
        String defaultLocale,
        Set<String> locales,
        String emergencyPhone,
        Map<String, String> emergencyTexts,
        ClinicModules modules,
        Map<String, Integer> thresholds,
        List<Integer> followUpMonths,
        List<OpeningHours> workingHours,
        Set<LocalDate> closedDays,
        Retention retention,
        int version)
        implements Versioned {
    static ClinicView of(Clinic clinic) {
        return new ClinicView(
                clinic.id(),
                clinic.name(),
                clinic.status(),
                clinic.timezone(),
                clinic.defaultLocale(),
                clinic.locales(),
                clinic.emergencyPhone(),
                clinic.emergencyTexts(),
                clinic.modules(),
                clinic.thresholds(),
                clinic.followUpMonths(),
                clinic.workingHours(),
                clinic.closedDays(),
                clinic.retention(),
                clinic.version());
    }
}
