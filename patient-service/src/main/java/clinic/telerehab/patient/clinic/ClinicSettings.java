package clinic.telerehab.patient.clinic;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What other features go by at a clinic.
@ApplicationScoped
public class ClinicSettings {
    private final ClinicRepository clinics;
    private final Thresholds thresholds;

    ClinicSettings(ClinicRepository clinics, Thresholds thresholds) {
        this.clinics = clinics;
        this.thresholds = thresholds;
    }

    /// @param thresholds every figure that counts at the clinic, by name
    public record Settings(
            String timezone,
            String defaultLocale,
            ClinicModules modules,
            Map<String, Integer> thresholds,
            List<Integer> followUpMonths,
            Retention retention) {}

    /// Needs a session.
    public Uni<Settings> of(UUID clinicId) {
        return clinics.require(clinicId)
                .map(clinic -> new Settings(
                        clinic.timezone(),
                        clinic.defaultLocale(),
                        clinic.modules(),
                        thresholds.effective(clinic.thresholds()),
                        clinic.followUpMonths(),
                        clinic.retention()));
    }
}
