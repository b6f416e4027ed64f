package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;

/// What an alert is to somebody who is not of the care team: colleagues may take one that reached the whole clinic, and
/// who runs the clinic may see it to it that somebody does.
@ApplicationScoped
class InboxAccess {
    private final EscalationRules rules;
    private final AccessGuard guard;

    InboxAccess(EscalationRules rules, AccessGuard guard) {
        this.rules = rules;
        this.guard = guard;
    }

    SeenItem seen(Access access, InboxItem item) {
        return new SeenItem(item, access.capacity() == Capacity.CARE_TEAM);
    }

    /// To look at it or to take it.
    void requireOpen(Access access, Action action, InboxItem item) {
        if (access.capacity() == Capacity.COLLEAGUE && !reachedAll(item) && !runsClinic(access)) {
            throw guard.refused(access.caller(), action, item.patientId(), CommonProblem.CARE_RELATIONSHIP_REQUIRED);
        }
    }

    /// To take it: who runs the clinic takes what is addressed to them, or what nobody else took in time.
    void requireTaking(Access access, Action action, InboxItem item) {
        if (!item.handling().level().reaches(EscalationLevel.ADMIN)) {
            requireSettling(access, action, item);
        }
    }

    /// To settle it: who runs the clinic settles what is addressed to them, nothing clinical.
    void requireSettling(Access access, Action action, InboxItem item) {
        if (isAsAdmin(access, item) && !rules.isForAdmin(item.type())) {
            throw guard.refused(access.caller(), action, item.patientId(), CommonProblem.FORBIDDEN);
        }
    }

    /// A colleague who also runs the clinic does so until the alert reached all colleagues.
    private static boolean isAsAdmin(Access access, InboxItem item) {
        return access.capacity() == Capacity.CLINIC_ADMIN
                || access.capacity() == Capacity.COLLEAGUE && runsClinic(access) && !reachedAll(item);
    }

    private static boolean runsClinic(Access access) {
        return access.caller().has(Role.CLINIC_ADMIN);
    }

    private static boolean reachedAll(InboxItem item) {
        return item.handling().level().reaches(EscalationLevel.CLINIC);
    }
}
