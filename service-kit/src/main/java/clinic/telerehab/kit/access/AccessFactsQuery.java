package clinic.telerehab.kit.access;

import clinic.telerehab.kit.access.AccessFacts.PatientLink;
import clinic.telerehab.kit.access.AccessFacts.PractitionerLink;
import clinic.telerehab.kit.identity.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Loads the facts of a decision in one statement. The tables are fed from patient-service; in patient-service itself
/// views over its own tables have the same names, so the same statement serves everywhere.
@ApplicationScoped
class AccessFactsQuery {
    private static final String FACTS = """
            select p.patient_id, p.clinic_id, p.subject, p.status,
                   pr.practitioner_id, pr.profession, pr.active, r.role,
                   (select string_agg(c.scope, ',') from effective_consent c
                     where c.patient_id = p.patient_id and c.granted) as consents,
                   (select heard_at from access_authority) as heard_at
              from (values (cast(:patient as uuid), cast(:subject as text))) asked (patient_id, subject)
              left join patient_link p on p.patient_id = asked.patient_id
              left join practitioner_link pr on pr.subject = asked.subject and pr.clinic_id = p.clinic_id
              left join lateral (
                   select role from care_relation
                    where patient_id = p.patient_id and practitioner_id = pr.practitioner_id
                      and state = 'ACTIVE' and valid_from <= :now and (valid_until is null or valid_until > :now)
                    order by array_position(array['LEAD','MEMBER','SUPERVISOR','COVER','BREAK_GLASS'], role)
                    limit 1) r on true
            """;
    private static final String STAFF = """
            select practitioner_id, clinic_id, profession, active, (select heard_at from access_authority) as heard_at
              from practitioner_link where subject = :subject and active
            """;

    private static final String OWN = """
            select p.patient_id, p.clinic_id, p.status, p.timezone, p.locale,
                   (select string_agg(c.scope, ',') from effective_consent c
                     where c.patient_id = p.patient_id and c.granted) as consents
              from patient_link p where p.subject = :subject
            """;

    /// Needs a session; takes part in its transaction if there is one.
    Uni<AccessFacts> load(UUID patientId, String subject, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FACTS, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("subject", subject)
                        .setParameter("now", now)
                        .getSingleResult())
                .map(AccessFactsQuery::facts);
    }

    /// The clinics in which a login is active staff.
    Uni<List<StaffRow>> staff(String subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STAFF, Tuple.class)
                        .setParameter("subject", subject)
                        .getResultList())
                .map(rows -> rows.stream().map(AccessFactsQuery::staffRow).toList());
    }

    /// The record that is linked to a login; null when none is in use.
    Uni<@Nullable OwnRecord> own(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWN, Tuple.class)
                        .setParameter("subject", caller.subject())
                        .getSingleResultOrNull())
                .map(row -> row == null || !"ACTIVE".equals(row.get("status", String.class)) ? null : own(caller, row));
    }

    private static OwnRecord own(Caller caller, Tuple row) {
        return new OwnRecord(
                caller,
                row.get("patient_id", UUID.class),
                row.get("clinic_id", UUID.class),
                row.get("timezone", String.class),
                row.get("locale", String.class),
                scopes(row));
    }

    private static Set<String> scopes(Tuple row) {
        String consents = row.get("consents", String.class);
        return consents == null ? Set.of() : Set.of(consents.split(","));
    }

    record StaffRow(PractitionerLink link, @Nullable Instant heardAt) {}

    private static StaffRow staffRow(Tuple row) {
        return new StaffRow(practitioner(row, row.get("clinic_id", UUID.class)), heardAt(row));
    }

    private static @Nullable Instant heardAt(Tuple row) {
        var heardAt = row.get("heard_at", OffsetDateTime.class);
        return heardAt == null ? null : heardAt.toInstant();
    }

    private static AccessFacts facts(Tuple row) {
        UUID patientId = row.get("patient_id", UUID.class);
        if (patientId == null) {
            return new AccessFacts(null, null, null, Set.of(), heardAt(row));
        }
        UUID clinicId = row.get("clinic_id", UUID.class);
        String role = row.get("role", String.class);
        return new AccessFacts(
                new PatientLink(patientId, clinicId, row.get("subject", String.class), row.get("status", String.class)),
                row.get("practitioner_id") == null ? null : practitioner(row, clinicId),
                role == null ? null : TeamRole.valueOf(role),
                scopes(row),
                heardAt(row));
    }

    private static PractitionerLink practitioner(Tuple row, UUID clinicId) {
        return new PractitionerLink(
                row.get("practitioner_id", UUID.class),
                clinicId,
                Profession.valueOf(row.get("profession", String.class)),
                row.get("active", Boolean.class));
    }
}
