package clinic.telerehab.patient.caseload;

import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads a page of a clinician's caseload in one statement. The relation is part of it: nobody's rows are read and then
/// filtered. A service that is heard but has summed up nobody yet has said nothing about the caseload.
@ApplicationScoped
class CaseloadQuery {
    private static final String PAGE = """
            select r.patient_id, p.record_number, p.given_name, p.family_name, r.need, r.reasons, r.episode_id,
                   r.episode_status, r.band, r.phase, s.patient_id as program_of, s.last_session_on,
                   s.oldest_proposal_at, i.patient_id as inbox_of, i.critical, i.high, i.medium, i.low,
                   i.oldest_unread_at, i.oldest_clip_at,
                   (select heard_at from feed_cursor where producer = 'program'
                       and exists (select from program_summary)) as program_heard_at,
                   (select heard_at from feed_cursor where producer = 'messaging'
                       and exists (select from inbox_summary)) as inbox_heard_at,
                   c.thresholds
              from caseload_row r
              join patient p on p.id = r.patient_id
              join clinic c on c.id = r.clinic_id
              left join program_summary s on s.patient_id = r.patient_id
              left join inbox_summary i on i.patient_id = r.patient_id
             where r.clinic_id = any($3) and r.patient_id in (
                   select patient_id from care_relation
                    where practitioner_id = $1 and state = 'ACTIVE' and valid_from <= $2
                      and (valid_until is null or valid_until > $2))
            """;
    // Names are indexed within their clinic.
    private static final String BEGINS = """
             and p.clinic_id = any($3) and (lower(p.family_name) like $? or lower(p.given_name) like $?
                  or lower(p.record_number) like $?)
            """;
    private static final String ORDER = " order by -r.need, r.patient_id limit ";

    private final Pool pool;

    CaseloadQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Row>> page(Staff staff, CaseloadFilter filter, Instant now) {
        var sql = new StringBuilder(PAGE);
        Tuple arguments = Tuple.of(
                staff.practitionerId(),
                now.atOffset(ZoneOffset.UTC),
                staff.clinicIds().toArray(UUID[]::new));
        narrow(sql, arguments, " and $? = any(r.flags)", filter.flag);
        narrow(sql, arguments, " and r.severity = $?", filter.severity);
        narrow(sql, arguments, " and r.band = $?", filter.band);
        narrow(sql, arguments, " and r.phase = $?", filter.phase);
        narrow(sql, arguments, BEGINS, pattern(filter.query));
        filter.after(2).ifPresent(cursor -> goOn(sql, arguments, cursor));
        sql.append(ORDER).append(filter.toRead());
        return pool.preparedQuery(sql.toString())
                .execute(arguments)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static void goOn(StringBuilder sql, Tuple arguments, Cursor cursor) {
        arguments.addLong(-cursor.number(0)).addUUID(cursor.uuid(1));
        int last = arguments.size();
        sql.append(" and (-r.need, r.patient_id) > ($%d, $%d)".formatted(last - 1, last));
    }

    private static void narrow(StringBuilder sql, Tuple arguments, String condition, @Nullable Object value) {
        if (value != null) {
            arguments.addString(value.toString());
            sql.append(condition.replace("$?", "$" + arguments.size()));
        }
    }

    private static @Nullable String pattern(@Nullable String query) {
        return query == null ? null : query.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
