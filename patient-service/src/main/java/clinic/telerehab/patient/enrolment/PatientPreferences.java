package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.patient.preference.Preferences;
import clinic.telerehab.patient.preference.PreferencesView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The settings of one's own that are kept with a patient.
@ApplicationScoped
public class PatientPreferences {
    private final PatientRepository patients;
    private final PatientFeed feed;

    PatientPreferences(PatientRepository patients, PatientFeed feed) {
        this.patients = patients;
        this.feed = feed;
    }

    /// Needs a session.
    public Uni<PreferencesView> of(UUID patientId) {
        return patients.require(patientId).map(PatientPreferences::view);
    }

    /// Needs a transaction. The other services learn of it, since the time zone says which day it is.
    public Uni<PreferencesView> change(UUID patientId, @Nullable IfMatch seen, UnaryOperator<Preferences> edit) {
        return patients.require(patientId)
                .invoke(patient -> IfMatch.require(seen, patient.version()))
                .invoke(patient -> patient.prefer(edit.apply(patient.preferences())))
                .call(patients::flush)
                .call(feed::tell)
                .map(PatientPreferences::view);
    }

    private static PreferencesView view(Patient patient) {
        return PreferencesView.of(patient.preferences(), patient.version());
    }
}
