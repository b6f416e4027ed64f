package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets a login open its stream: a patient with a record in use, or active staff while the facts of access are fresh.
@ApplicationScoped
class StreamAccess {
    private static final Action OPEN = Action.read("stream.open", Capacity.SELF, Capacity.CARE_TEAM);

    private final AccessGuard guard;
    private final CurrentCaller currentCaller;

    StreamAccess(AccessGuard guard, CurrentCaller currentCaller) {
        this.guard = guard;
        this.currentCaller = currentCaller;
    }

    @WithSession
    Uni<Caller> open() {
        Caller caller = currentCaller.get();
        Uni<?> allowed = caller.has(Role.CLINICIAN) ? guard.requireStaff(OPEN) : guard.requireOwn(OPEN);
        return allowed.replaceWith(caller);
    }
}
