package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The use cases of being registered. One public method is one transaction.
@ApplicationScoped
class EnrolmentService {
    private static final Action REGISTER = Action.change("patient.register", Capacity.CLINIC_ADMIN, Capacity.CARE_TEAM);
    private static final Action READ =
            Action.read("patient.read", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action LIST = Action.read("patient.list", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final PatientRepository patients;
    private final PatientFeed feed;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    EnrolmentService(
            PatientRepository patients, PatientFeed feed, AccessGuard guard, Creations creations, Clock clock) {
        this.patients = patients;
        this.feed = feed;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<Patient>> register(UUID id, RegisterPatientRequest request) {
        String hash = RequestHash.of(request);
        return guard.requireStaff(REGISTER)
                .invoke(staff -> requireOwn(staff, request.clinicId()))
                .chain(() ->
                        creations.once(patients, id, hash, () -> Patient.register(id, request, hash, clock.instant())))
                .call(created -> created.whenNew(feed::tell));
    }

    @WithSession
    Uni<Patient> get(UUID id) {
        return guard.require(READ, id).chain(access -> patients.require(id));
    }

    /// A clinician's own patients, or all of an administrator's clinics.
    @WithSession
    Uni<Page<PatientSummary>> list(PageRequest page) {
        return guard.requireStaff(LIST)
                .chain(staff -> visibleTo(staff, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private Uni<List<PatientSummary>> visibleTo(Staff staff, PageRequest page) {
        return staff.caller().has(Role.CLINICIAN)
                ? patients.ofCareTeam(staff.practitionerId(), clock.instant(), page)
                : patients.ofClinics(staff.clinicIds(), page);
    }

    private void requireOwn(Staff staff, UUID clinicId) {
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), REGISTER, null, CommonProblem.NOT_FOUND);
        }
    }
}
