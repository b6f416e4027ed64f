package clinic.telerehab.patient.accesslog;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.accesslog.TimeBound.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Reads the audit of one patient, newest first. The time bound leaves out whole partitions, and within one the index
/// on
/// patient and time has the order.
@ApplicationScoped
class AuditQuery {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final String WHERE = """
             where a.patient_id = :patient and a.recorded_at >= :start and a.recorded_at < :end
               and (a.recorded_at, a.id) < (:beforeAt, :beforeId)
            """;
    private static final String ORDER = " order by a.recorded_at desc, a.id desc";
    private static final String BY_STAFF = """
            select a.id, a.recorded_at, p.display_name, p.profession, a.role, a.action, a.break_glass
              from audit_entry a join practitioner p on p.subject = a.subject
            """ + WHERE + " and a.outcome = 'allowed'" + ORDER;
    private static final String BY_ANYBODY = """
            select a.id, a.recorded_at, a.subject, p.display_name, a.role, a.client, a.action, a.outcome, a.break_glass
              from audit_entry a left join practitioner p on p.subject = a.subject
            """ + WHERE + ORDER;

    /// What staff did, without what they were refused.
    Uni<List<AccessLogEntry>> byStaff(UUID patientId, Span span, PageRequest page) {
        return read(BY_STAFF, patientId, span, page)
                .map(rows -> rows.stream().map(AuditQuery::entry).toList());
    }

    Uni<List<AuditView>> byAnybody(UUID patientId, Span span, PageRequest page) {
        return read(BY_ANYBODY, patientId, span, page)
                .map(rows -> rows.stream().map(AuditQuery::view).toList());
    }

    private static Uni<List<Tuple>> read(String sql, UUID patientId, Span span, PageRequest page) {
        var before = page.after(2);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("start", span.start())
                        .setParameter("end", span.end())
                        .setParameter(
                                "beforeAt",
                                before.map(cursor -> cursor.instant(0)).orElse(span.end()))
                        .setParameter(
                                "beforeId", before.map(cursor -> cursor.uuid(1)).orElse(AFTER_ALL))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    private static AccessLogEntry entry(Tuple row) {
        return new AccessLogEntry(
                row.get("id", UUID.class),
                at(row),
                row.get("display_name", String.class),
                Profession.valueOf(row.get("profession", String.class)),
                row.get("role", String.class),
                row.get("action", String.class),
                row.get("break_glass", Boolean.class));
    }

    private static AuditView view(Tuple row) {
        return new AuditView(
                row.get("id", UUID.class),
                at(row),
                row.get("subject", String.class),
                row.get("display_name", String.class),
                row.get("role", String.class),
                row.get("client", String.class),
                row.get("action", String.class),
                row.get("outcome", String.class),
                row.get("break_glass", Boolean.class));
    }

    private static Instant at(Tuple row) {
        return row.get("recorded_at", OffsetDateTime.class).toInstant();
    }
}
