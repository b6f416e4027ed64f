package clinic.telerehab.messaging.appointment;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Status;
import clinic.telerehab.messaging.notification.CalendarSource;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment as calendars know it (RFC 5545). Calendars are read by others: it says when, not who or what about.
@ApplicationScoped
class CalendarEntry implements CalendarSource {
    private static final String PRODUCT = "-//telerehab//messaging-service//EN";

    private final AppointmentRepository appointments;
    private final Clock clock;

    CalendarEntry(AppointmentRepository appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    @WithSession
    public Uni<@Nullable String> calendarOf(Map<String, UUID> refs) {
        UUID id = refs.get(AppointmentTeller.REF);
        if (id == null) {
            return Uni.createFrom().nullItem();
        }
        return appointments.findById(id).map(found -> found == null ? null : of(found));
    }

    /// The same entry keeps its id, so a calendar that has it already shows the change.
    String of(Appointment appointment) {
        var event = new VEvent();
        event.setUid(appointment.id() + "@telerehab");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSequence(appointment.version());
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.endsAt()));
        event.setSummary("Appointment");
        event.setClassification(Classification.private_());
        event.setStatus(status(appointment.state()));
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private static Status status(AppointmentState state) {
        return switch (state) {
            case PROPOSED -> Status.tentative();
            case CONFIRMED, ARRIVED, FULFILLED, NO_SHOW -> Status.confirmed();
            case DECLINED, CANCELLED -> Status.cancelled();
        };
    }
}
