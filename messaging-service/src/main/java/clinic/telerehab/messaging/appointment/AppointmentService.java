package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Proposing and reading appointments. One public method is one transaction.
@ApplicationScoped
class AppointmentService {
    private static final Action PROPOSE = Action.change("appointment.propose", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action LIST =
            Action.read("appointment.list", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action READ =
            Action.read("appointment.read", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);
    private static final Action CALENDAR =
            Action.read("appointment.calendar", Capacity.SELF, Capacity.CARE_TEAM, Capacity.CLINIC_ADMIN);

    private final AppointmentRepository appointments;
    private final AppointmentTeller teller;
    private final CalendarEntry calendar;
    private final AccessGuard guard;
    private final CurrentCaller caller;
    private final Creations creations;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository appointments,
            AppointmentTeller teller,
            CalendarEntry calendar,
            AccessGuard guard,
            CurrentCaller caller,
            Creations creations,
            Clock clock) {
        this.appointments = appointments;
        this.teller = teller;
        this.calendar = calendar;
        this.guard = guard;
        this.caller = caller;
        this.creations = creations;
        this.clock = clock;
    }

    /// The guards stand inside the creation: what was acknowledged once is acknowledged again, whatever time it is by
    /// then.
    @WithTransaction
    Uni<Creation<AppointmentView>> propose(UUID id, ProposeAppointmentRequest request) {
        return guard.require(PROPOSE, request.patientId())
                .chain(access -> appointments
                        .isInTeam(request.practitionerId(), request.patientId(), access.clinicId(), clock.instant())
                        .chain(inTeam -> proposeOnce(id, request, access, inTeam)));
    }

    private Uni<Creation<AppointmentView>> proposeOnce(
            UUID id, ProposeAppointmentRequest request, Access access, boolean inTeam) {
        return creations
                .once(appointments, id, request.hash(id), () -> {
                    requireInTeam(inTeam);
                    return Appointment.propose(id, access.clinicId(), request, sideOf(access), clock.instant());
                })
                .call(created -> created.whenNew(
                        appointment -> teller.tell(appointment, access, NotificationType.APPOINTMENT_PROPOSED)))
                .map(created -> created.map(AppointmentView::of));
    }

    private static void requireInTeam(boolean inTeam) {
        if (!inTeam) {
            throw new DomainProblem(MessagingProblem.PRACTITIONER_NOT_IN_CARE_TEAM);
        }
    }

    static Side sideOf(Access access) {
        return access.isPatient() ? Side.PATIENT : Side.STAFF;
    }

    @WithSession
    Uni<Page<AppointmentView>> list(AppointmentFilter filter, PageRequest page) {
        return visible(filter, page)
                .map(read -> Page.of(
                        read,
                        page.limit(),
                        last -> Cursor.of(
                                last.appointment().startsAt(),
                                last.appointment().id())))
                .map(read -> read.map(AppointmentView::of));
    }

    private Uni<List<SeenAppointment>> visible(AppointmentFilter filter, PageRequest page) {
        return caller.get().has(Role.CLINICIAN) || caller.get().has(Role.CLINIC_ADMIN)
                ? guard.requireStaff(LIST).chain(staff -> appointments.ofStaff(staff, filter, clock.instant(), page))
                : guard.requireOwn(LIST).chain(own -> appointments.ofPatient(own.patientId(), filter, page));
    }

    @WithSession
    Uni<AppointmentView> get(UUID id) {
        return appointments
                .require(id)
                .chain(appointment -> guard.require(READ, appointment.patientId())
                        .map(access -> AppointmentView.of(
                                new SeenAppointment(appointment, access.capacity() != Capacity.CLINIC_ADMIN))));
    }

    @WithSession
    Uni<String> calendar(UUID id) {
        return appointments
                .require(id)
                .call(appointment -> guard.require(CALENDAR, appointment.patientId()))
                .map(calendar::of);
    }
}
