package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.patient.clinic.ClinicSettings;
import clinic.telerehab.patient.preference.Preferences;
import clinic.telerehab.patient.preference.PreferencesView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The settings of one's own that are kept with a member of staff. What they have not set is their clinic's.
@ApplicationScoped
public class StaffPreferences {
    private final PractitionerRepository practitioners;
    private final ClinicSettings clinics;

    StaffPreferences(PractitionerRepository practitioners, ClinicSettings clinics) {
        this.practitioners = practitioners;
        this.clinics = clinics;
    }

    /// Needs a session.
    public Uni<PreferencesView> of(UUID practitionerId) {
        return practitioners.require(practitionerId).chain(this::view);
    }

    /// Needs a transaction.
    public Uni<PreferencesView> change(UUID practitionerId, @Nullable IfMatch seen, UnaryOperator<Preferences> edit) {
        return practitioners
                .require(practitionerId)
                .invoke(practitioner -> IfMatch.require(seen, practitioner.version()))
                .call(practitioner -> preferences(practitioner).map(edit).invoke(practitioner::prefer))
                .call(practitioners::flush)
                .chain(this::view);
    }

    private Uni<PreferencesView> view(Practitioner practitioner) {
        return preferences(practitioner).map(own -> PreferencesView.of(own, practitioner.version()));
    }

    private Uni<Preferences> preferences(Practitioner practitioner) {
        return clinics.of(practitioner.firstClinic())
                .map(clinic -> practitioner.preferences(clinic.defaultLocale(), clinic.timezone()));
    }
}
