package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
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
import org.jspecify.annotations.Nullable;

/// The use cases of being registered. One public method is one transaction.
@ApplicationScoped
class EnrolmentService {
    static final Action REGISTER = Action.change("patient.register", Capacity.CLINIC_ADMIN, Capacity.CARE_TEAM);
    static final Action IMPORT = Action.change("patient.import", Capacity.CLINIC_ADMIN);
    private static final Action READ =
            Action.read("patient.read", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action CHANGE =
            Action.change("patient.change", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action LIST = Action.read("patient.list", Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final PatientRepository patients;
    private final PatientFeed feed;
    private final AccessGuard guard;
    private final Creations creations;
    private final MergePatches patches;
    private final Clock clock;

    EnrolmentService(
            PatientRepository patients,
            PatientFeed feed,
            AccessGuard guard,
            Creations creations,
            MergePatches patches,
            Clock clock) {
        this.patients = patients;
        this.feed = feed;
        this.guard = guard;
        this.creations = creations;
        this.patches = patches;
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
    Uni<PatientView> get(UUID id) {
        return guard.require(READ, id).chain(access -> patients.require(id).map(patient -> view(patient, access)));
    }

    @WithTransaction
    Uni<PatientView> change(UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return guard.require(CHANGE, id)
                .chain(access -> patients.require(id)
                        .invoke(patient -> IfMatch.require(seen, patient.version()))
                        .invoke(patient -> change(patient, patch, access.capacity()))
                        .call(patients::flush)
                        .call(feed::tell)
                        .map(patient -> view(patient, access)));
    }

    /// A clinician's own patients, or all of an administrator's clinics.
    @WithSession
    Uni<Page<PatientSummary>> list(PatientSearch search, PageRequest page) {
        return guard.requireStaff(LIST)
                .chain(staff -> visibleTo(staff, search, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private Uni<List<PatientSummary>> visibleTo(Staff staff, PatientSearch search, PageRequest page) {
        return staff.caller().has(Role.CLINIC_ADMIN) && !search.isMine()
                ? patients.ofClinics(staff.clinicIds(), search, page)
                : patients.ofCareTeam(staff.practitionerId(), clock.instant(), search, page);
    }

    private void change(Patient patient, MergePatch patch, Capacity capacity) {
        patient.change(patches.apply(
                patch, PatientDetails.of(patient), PatientDetails.class, PatientDetails.editableAs(capacity)));
    }

    private static PatientView view(Patient patient, Access access) {
        return access.capacity() == Capacity.CLINIC_ADMIN
                ? PatientView.ofDemographics(patient)
                : PatientView.of(patient);
    }

    private void requireOwn(Staff staff, UUID clinicId) {
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), REGISTER, null, CommonProblem.NOT_FOUND);
        }
    }
}
