package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The use cases of shutting a patient's login out and putting a record away. One public method is one transaction; the
/// other services follow as soon as they have read the feed.
@ApplicationScoped
class LifecycleService {
    private static final Action SUSPEND = Action.change("patient.suspend", Capacity.CLINIC_ADMIN);
    private static final Action REACTIVATE = Action.change("patient.reactivate", Capacity.CLINIC_ADMIN);
    private static final Action ARCHIVE = Action.change("patient.archive", Capacity.CLINIC_ADMIN);

    private final PatientRepository patients;
    private final PatientFeed feed;
    private final AccessGuard guard;

    LifecycleService(PatientRepository patients, PatientFeed feed, AccessGuard guard) {
        this.patients = patients;
        this.feed = feed;
        this.guard = guard;
    }

    @WithTransaction
    Uni<Patient> suspend(UUID id, @Nullable IfMatch seen) {
        return move(SUSPEND, id, seen, Patient::suspend);
    }

    @WithTransaction
    Uni<Patient> reactivate(UUID id, @Nullable IfMatch seen) {
        return move(REACTIVATE, id, seen, Patient::reactivate);
    }

    @WithTransaction
    Uni<Patient> archive(UUID id, @Nullable IfMatch seen) {
        return move(ARCHIVE, id, seen, Patient::archive);
    }

    private Uni<Patient> move(Action action, UUID id, @Nullable IfMatch seen, Consumer<Patient> step) {
        return guard.require(action, id)
                .chain(access -> patients.require(id))
                .invoke(patient -> IfMatch.require(seen, patient.version()))
                .invoke(step)
                .call(patients::flush)
                .call(feed::tell);
    }
}
