package clinic.telerehab.patient.account;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.patient.enrolment.PatientPreferences;
import clinic.telerehab.patient.practitioner.StaffPreferences;
import clinic.telerehab.patient.preference.Preferences;
import clinic.telerehab.patient.preference.PreferencesView;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The use cases of one's own settings. One public method is one transaction.
@ApplicationScoped
class PreferencesService {
    private static final Action READ = Action.read("preferences.read", Capacity.SELF, Capacity.COLLEAGUE);
    private static final Action CHANGE = Action.change("preferences.change", Capacity.SELF, Capacity.COLLEAGUE);

    private final PatientPreferences patients;
    private final StaffPreferences staff;
    private final MergePatches patches;
    private final CurrentCaller caller;
    private final AccessGuard guard;

    PreferencesService(
            PatientPreferences patients,
            StaffPreferences staff,
            MergePatches patches,
            CurrentCaller caller,
            AccessGuard guard) {
        this.patients = patients;
        this.staff = staff;
        this.patches = patches;
        this.caller = caller;
        this.guard = guard;
    }

    @WithSession
    Uni<PreferencesView> get() {
        if (isPatient()) {
            return guard.requireOwn(READ).chain(own -> patients.of(own.patientId()));
        }
        return guard.requireStaff(READ).chain(own -> staff.of(own.practitionerId()));
    }

    @WithTransaction
    Uni<PreferencesView> change(@Nullable IfMatch seen, MergePatch patch) {
        UnaryOperator<Preferences> edit =
                present -> patches.apply(patch, present, Preferences.class, Preferences.EDITABLE);
        if (isPatient()) {
            return guard.requireOwn(CHANGE).chain(own -> patients.change(own.patientId(), seen, edit));
        }
        return guard.requireStaff(CHANGE).chain(own -> staff.change(own.practitionerId(), seen, edit));
    }

    private boolean isPatient() {
        return caller.get().has(Role.PATIENT);
    }
}
