package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.access.CareRelation;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);
    private static final String WHERE = """
             and a.endsAt > :from and a.startsAt < :to
             and (a.startsAt > :after or (a.startsAt = :after and a.id > :afterId))
            """;
    private static final String OF_PATIENT = """
            select new clinic.telerehab.messaging.appointment.SeenAppointment(a, true)
              from Appointment a where a.patientId = :own
            """ + WHERE;
    // The relation is part of the query: nobody's appointments are read and then filtered.
    private static final String OF_STAFF = """
            select new clinic.telerehab.messaging.appointment.SeenAppointment(
                       a, case when r.relationId is null then false else true end)
              from Appointment a
              left join CareRelation r
                on r.patientId = a.patientId and r.practitionerId = :practitioner and
            """ + CareRelation.HOLDS + """
             where (r.relationId is not null or (:admin = true and a.clinicId in (:clinics)))
            """ + WHERE;
    private static final String IN_TEAM = """
            select 1 from care_relation r
              join practitioner_link l on l.practitioner_id = r.practitioner_id and l.active and l.clinic_id = :clinic
             where r.patient_id = :patient and r.practitioner_id = :practitioner and r.state = 'ACTIVE'
               and r.valid_from <= :now and (r.valid_until is null or r.valid_until > :now) limit 1
            """;

    Uni<Appointment> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Locked until the transaction ends and read again.
    Uni<Appointment> lock(Appointment appointment) {
        return getSession()
                .chain(session -> session.refresh(appointment, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(appointment);
    }

    /// In the order in which they begin.
    Uni<List<SeenAppointment>> ofPatient(UUID patientId, AppointmentFilter filter, PageRequest page) {
        return getSession()
                .chain(session -> filtered(
                                session.createSelectionQuery(OF_PATIENT + and(filter), SeenAppointment.class),
                                filter,
                                page)
                        .setParameter("own", patientId)
                        .getResultList());
    }

    /// In the order in which they begin: of one's patients, and for who runs the clinic of all of it.
    Uni<List<SeenAppointment>> ofStaff(Staff staff, AppointmentFilter filter, Instant now, PageRequest page) {
        return getSession()
                .chain(session -> filtered(
                                session.createSelectionQuery(OF_STAFF + and(filter), SeenAppointment.class),
                                filter,
                                page)
                        .setParameter("practitioner", staff.practitionerId())
                        .setParameter("clinics", staff.clinicIds())
                        .setParameter("admin", staff.caller().has(Role.CLINIC_ADMIN))
                        .setParameter("now", now)
                        .getResultList());
    }

    private static String and(AppointmentFilter filter) {
        return (filter.patientId == null ? "" : " and a.patientId = :patient")
                + (filter.state == null ? "" : " and a.state = :state")
                + " order by a.startsAt, a.id";
    }

    private static SelectionQuery<SeenAppointment> filtered(
            SelectionQuery<SeenAppointment> query, AppointmentFilter filter, PageRequest page) {
        if (filter.patientId != null) {
            query.setParameter("patient", filter.patientId);
        }
        if (filter.state != null) {
            query.setParameter("state", filter.state);
        }
        return query.setParameter("from", filter.fromAt())
                .setParameter("to", filter.toAt())
                .setParameter(
                        "after", page.after(2).map(cursor -> cursor.instant(0)).orElse(BEFORE_ALL))
                .setParameter(
                        "afterId", page.after(2).map(cursor -> cursor.uuid(1)).orElse(FIRST))
                .setMaxResults(page.toRead());
    }

    /// Whether somebody is active staff and looks after the patient now.
    Uni<Boolean> isInTeam(UUID practitionerId, UUID patientId, UUID clinicId, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(IN_TEAM, Integer.class)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("patient", patientId)
                        .setParameter("clinic", clinicId)
                        .setParameter("now", now)
                        .getResultList())
                .map(found -> !found.isEmpty());
    }
}
