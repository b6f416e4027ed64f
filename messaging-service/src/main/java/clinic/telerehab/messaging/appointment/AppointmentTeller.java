package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.notification.Notifications;
import clinic.telerehab.messaging.notification.Recipient;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Tells of an appointment, in the transaction of the change.
@ApplicationScoped
class AppointmentTeller {
    static final String REF = "appointmentId";

    private final Notifications notifications;
    private final StreamTeller stream;

    AppointmentTeller(Notifications notifications, StreamTeller stream) {
        this.notifications = notifications;
        this.stream = stream;
    }

    /// Everybody but the one who did it, and open streams.
    Uni<Void> tell(Appointment appointment, Access by, NotificationType type) {
        Uni<Void> shown = show(appointment);
        Uni<Void> patient = by.isPatient() ? shown : shown.chain(() -> notify(appointment, patient(appointment), type));
        return appointment.practitionerId().equals(by.practitionerId())
                ? patient
                : patient.chain(() -> notify(appointment, practitioner(appointment), type));
    }

    Uni<Void> remindBoth(Appointment appointment) {
        return notify(appointment, patient(appointment), NotificationType.APPOINTMENT_REMINDER)
                .chain(() -> notify(appointment, practitioner(appointment), NotificationType.APPOINTMENT_REMINDER));
    }

    /// Open streams.
    Uni<Void> show(Appointment appointment) {
        return stream.tell(appointment.patientId(), "appointment", Audience.ALL, Map.of(REF, appointment.id()));
    }

    private Uni<Void> notify(Appointment appointment, Recipient recipient, NotificationType type) {
        Map<String, UUID> refs = Map.of(REF, appointment.id(), "patientId", appointment.patientId());
        return notifications.tell(recipient, type, refs);
    }

    private static Recipient patient(Appointment appointment) {
        return Recipient.patient(appointment.patientId());
    }

    private static Recipient practitioner(Appointment appointment) {
        return Recipient.staff(appointment.practitionerId(), appointment.clinicId());
    }
}
