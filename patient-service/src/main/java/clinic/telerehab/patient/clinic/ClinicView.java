package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.change.Versioned;
import java.util.Map;
import java.util.UUID;

/// A clinic as its staff sees it; also the state that the feed tells the other services.
record ClinicView(
        UUID clinicId,
        String name,
        String timezone,
        String defaultLocale,
        String emergencyPhone,
        Map<String, String> emergencyTexts,
        int version)
        implements Versioned {

    static ClinicView of(Clinic clinic) {
        return new ClinicView(
                clinic.id(),
                clinic.name(),
                clinic.timezone(),
                clinic.defaultLocale(),
                clinic.emergencyPhone(),
                clinic.emergencyTexts(),
                clinic.version());
    }
}
