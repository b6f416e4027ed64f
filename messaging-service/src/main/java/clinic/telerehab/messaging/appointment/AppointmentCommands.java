package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.messaging.notification.NotificationType;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of an appointment. One public method is one transaction.
@ApplicationScoped
class AppointmentCommands {
    private static final Action CONFIRM = Action.change("appointment.confirm", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action DECLINE = Action.change("appointment.decline", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action RESCHEDULE = Action.change("appointment.reschedule", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action CANCEL = Action.change("appointment.cancel", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action ARRIVE = Action.change("appointment.arrive", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action FULFIL = Action.change("appointment.fulfil", Capacity.CARE_TEAM);
    private static final Action NO_SHOW = Action.change("appointment.no-show", Capacity.CARE_TEAM);

    private final AppointmentRepository appointments;
    private final AppointmentTeller teller;
    private final AccessGuard guard;
    private final Clock clock;

    AppointmentCommands(AppointmentRepository appointments, AppointmentTeller teller, AccessGuard guard, Clock clock) {
        this.appointments = appointments;
        this.teller = teller;
        this.guard = guard;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AppointmentView> confirm(UUID id, @Nullable IfMatch seen) {
        return at(id, seen, CONFIRM)
                .invoke(at -> at.appointment().confirm(at.side(), clock.instant()))
                .chain(at -> told(at, NotificationType.APPOINTMENT_CONFIRMED));
    }

    @WithTransaction
    Uni<AppointmentView> decline(UUID id, @Nullable IfMatch seen) {
        return at(id, seen, DECLINE)
                .invoke(at -> at.appointment().decline(at.side()))
                .chain(at -> told(at, NotificationType.APPOINTMENT_DECLINED));
    }

    @WithTransaction
    Uni<AppointmentView> reschedule(UUID id, @Nullable IfMatch seen, RescheduleRequest request) {
        return at(id, seen, RESCHEDULE)
                .invoke(at -> at.appointment().reschedule(request.slot(), at.side(), clock.instant()))
                .chain(at -> told(at, NotificationType.APPOINTMENT_PROPOSED));
    }

    @WithTransaction
    Uni<AppointmentView> cancel(UUID id, @Nullable IfMatch seen) {
        return at(id, seen, CANCEL)
                .invoke(at -> at.appointment().cancel())
                .chain(at -> told(at, NotificationType.APPOINTMENT_CANCELLED));
    }

    @WithTransaction
    Uni<AppointmentView> arrive(UUID id, @Nullable IfMatch seen) {
        return at(id, seen, ARRIVE)
                .invoke(at -> at.appointment().arrive(clock.instant()))
                .chain(this::shown);
    }

    @WithTransaction
    Uni<AppointmentView> fulfil(UUID id, @Nullable IfMatch seen) {
        return at(id, seen, FULFIL)
                .invoke(at -> at.appointment().fulfil(clock.instant()))
                .chain(this::shown);
    }

    @WithTransaction
    Uni<AppointmentView> noShow(UUID id, @Nullable IfMatch seen) {
        return at(id, seen, NO_SHOW)
                .invoke(at -> at.appointment().noShow(clock.instant()))
                .chain(this::shown);
    }

    /// Somebody at an appointment.
    private record At(Appointment appointment, Access access) {
        Side side() {
            return AppointmentService.sideOf(access);
        }
    }

    private Uni<At> at(UUID id, @Nullable IfMatch seen, Action action) {
        return appointments
                .require(id)
                .chain(appointment -> guard.require(action, appointment.patientId())
                        .call(() -> appointments.lock(appointment))
                        .invoke(access -> IfMatch.require(seen, appointment.version()))
                        .map(access -> new At(appointment, access)));
    }

    private Uni<AppointmentView> told(At at, NotificationType type) {
        return appointments
                .flush()
                .chain(() -> teller.tell(at.appointment(), at.access(), type))
                .map(done -> AppointmentView.of(at.appointment()));
    }

    private Uni<AppointmentView> shown(At at) {
        return appointments
                .flush()
                .chain(() -> teller.show(at.appointment()))
                .map(done -> AppointmentView.of(at.appointment()));
    }
}
