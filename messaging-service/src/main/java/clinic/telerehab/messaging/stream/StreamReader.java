package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads what one login may be told, in commit order. Rights are part of the query, so a relation that ended a moment
/// ago tells nothing any more.
@ApplicationScoped
class StreamReader {
    private static final int BATCH = 100;
    private static final String BEHIND = """
             and (e.xact_id, e.seq) > (cast($2 as text)::xid8, $3)
             and e.xact_id < pg_snapshot_xmin(pg_current_snapshot())
             order by e.xact_id, e.seq limit %d
            """.formatted(BATCH);
    private static final String OF_PATIENT = """
            select e.xact_id::text as xact, e.seq, e.type, e.data
              from patient_link p join stream_event e on e.patient_id = p.patient_id
             where p.subject = $1 and p.status = 'ACTIVE' and e.audience = 'ALL'
            """ + BEHIND;
    private static final String OF_CLINICIAN = """
            select e.xact_id::text as xact, e.seq, e.type, e.data
              from practitioner_link pr
              join care_relation r on r.practitioner_id = pr.practitioner_id
              join stream_event e on e.patient_id = r.patient_id
             where pr.subject = $1 and pr.active
               and r.state = 'ACTIVE' and r.valid_from <= $4 and (r.valid_until is null or r.valid_until > $4)
            """ + BEHIND;
    private static final String NOW = "select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1) as xact";

    private final Pool pool;
    private final Clock clock;

    StreamReader(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @param id where a reader that was cut here goes on
    record Told(FeedPosition id, String type, String data) {}

    /// Where a reader that wants only what comes from now on starts.
    Uni<FeedPosition> now() {
        return pool.query(NOW)
                .execute()
                .map(rows -> new FeedPosition(rows.iterator().next().getLong("xact"), Integer.MAX_VALUE));
    }

    Uni<List<Told>> read(Caller caller, FeedPosition after) {
        Tuple arguments = Tuple.of(caller.subject(), Long.toString(after.transaction()), after.number());
        boolean isPatient = !caller.has(Role.CLINICIAN);
        var query = isPatient
                ? pool.preparedQuery(OF_PATIENT).execute(arguments)
                : pool.preparedQuery(OF_CLINICIAN)
                        .execute(arguments.addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)));
        return query.map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(StreamReader::told)
                .toList());
    }

    private static Told told(Row row) {
        var id = new FeedPosition(Long.parseLong(row.getString("xact")), row.getLong("seq"));
        return new Told(id, row.getString("type"), row.getString("data"));
    }
}
