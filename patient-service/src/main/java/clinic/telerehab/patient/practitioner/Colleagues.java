package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose staff an administrator may see and change: that of their own clinics. Another clinic's is not there (404).
@ApplicationScoped
class Colleagues {
    private final PractitionerRepository practitioners;
    private final AccessGuard guard;
    private final CurrentCaller caller;

    Colleagues(PractitionerRepository practitioners, AccessGuard guard, CurrentCaller caller) {
        this.practitioners = practitioners;
        this.guard = guard;
        this.caller = caller;
    }

    Uni<Practitioner> require(Action action, UUID id) {
        return guard.requireStaff(action)
                .chain(staff ->
                        practitioners.require(id).invoke(practitioner -> requireShared(staff, action, practitioner)));
    }

    private void requireShared(Staff staff, Action action, Practitioner practitioner) {
        if (practitioner.clinicIds().stream().noneMatch(staff::worksAt)) {
            throw guard.refused(staff.caller(), action, null, CommonProblem.NOT_FOUND);
        }
    }

    /// Operators may at every clinic: somebody has to register its first administrator.
    Uni<?> requireEmployer(Action action, UUID clinicId) {
        if (caller.get().has(Role.OPS)) {
            return guard.requireOperator(action);
        }
        return guard.requireStaff(action).invoke(staff -> requireOwn(staff, action, clinicId));
    }

    /// @param clinicId one of the caller's clinics; all of them when null
    Uni<List<UUID>> clinics(Action action, @Nullable UUID clinicId) {
        return guard.requireStaff(action).map(staff -> {
            if (clinicId == null) {
                return staff.clinicIds();
            }
            requireOwn(staff, action, clinicId);
            return List.of(clinicId);
        });
    }

    private void requireOwn(Staff staff, Action action, UUID clinicId) {
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), action, null, CommonProblem.NOT_FOUND);
        }
    }
}
