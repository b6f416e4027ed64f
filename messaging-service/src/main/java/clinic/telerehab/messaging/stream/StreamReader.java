package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads what one login may be told, in commit order. Rights are part of the query, so a relation that ended a moment
/// ago tells nothing any more.
@ApplicationScoped
class StreamReader {
    private static final int BATCH = 100;
    // Only what is older than every running transaction: nothing can still commit before it.
    private static final String BEHIND = """
             and (e.recipient is null or e.recipient = $1)
             and (e.xact_id, e.seq) > (cast($2 as text)::xid8, $3)
             and e.xact_id < pg_snapshot_xmin(pg_current_snapshot())
             order by e.xact_id, e.seq limit %d
            """.formatted(BATCH);
    private static final String OF_PATIENT = """
            select e.xact_id::text as xact, e.seq, e.type, e.data
              from patient_link p join stream_event e on e.patient_id = p.patient_id
             where p.subject = $1 and p.status = 'ACTIVE' and e.audience = 'ALL'
            """ + BEHIND;
    // Whoever has two relations to a patient, or works at two clinics, is told once all the same.
    private static final String OF_CLINICIAN = """
            select e.xact_id::text as xact, e.seq, e.type, e.data
              from stream_event e
             where e.patient_id in (
                   select r.patient_id
                     from practitioner_link pr
                     join care_relation r on r.practitioner_id = pr.practitioner_id
                     join patient_link p on p.patient_id = r.patient_id and p.clinic_id = pr.clinic_id
                    where pr.subject = $1 and pr.active
                      and r.state = 'ACTIVE' and r.valid_from <= $4 and (r.valid_until is null or r.valid_until > $4))
            """ + BEHIND;
    private static final String NOW = "select pg_snapshot_xmin(pg_current_snapshot())::text as xact";
    private static final String PLACE = """
            select cast($1 as text)::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as known,
                   exists (select 1 from stream_horizon h
                            where (h.xact_id, h.seq) > (cast($1 as text)::xid8, $2)) as pruned
            """;

    private final Pool pool;
    private final Clock clock;

    StreamReader(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @param id where a reader that was cut here goes on
    record Told(FeedPosition id, String type, String data) {}

    /// Where a reader starts: behind the id it saw last, or at what comes from now on.
    ///
    /// @throws DomainProblem `invalid-cursor` for an id that no stream gave out
    /// @throws DomainProblem `stream-position-pruned` when events behind it are gone
    Uni<FeedPosition> start(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return pool.query(NOW)
                    .execute()
                    .map(rows -> beginningOf(rows.iterator().next()));
        }
        FeedPosition seen = FeedPosition.parse(lastEventId);
        return pool.preparedQuery(PLACE)
                .execute(Tuple.of(Long.toString(seen.transaction()), seen.number()))
                .invoke(rows -> requireServed(rows.iterator().next()))
                .replaceWith(seen);
    }

    private static FeedPosition beginningOf(Row transaction) {
        return new FeedPosition(Long.parseLong(transaction.getString("xact")), 0);
    }

    private static void requireServed(Row place) {
        if (!place.getBoolean("known")) {
            throw new DomainProblem(CommonProblem.INVALID_CURSOR);
        }
        if (place.getBoolean("pruned")) {
            throw new DomainProblem(MessagingProblem.STREAM_POSITION_PRUNED);
        }
    }

    Uni<List<Told>> read(Caller caller, FeedPosition after) {
        Tuple arguments = Tuple.of(caller.subject(), Long.toString(after.transaction()), after.number());
        var query = caller.has(Role.CLINICIAN)
                ? pool.preparedQuery(OF_CLINICIAN)
                        .execute(arguments.addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                : pool.preparedQuery(OF_PATIENT).execute(arguments);
        return query.map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(StreamReader::told)
                .toList());
    }

    private static Told told(Row row) {
        var id = new FeedPosition(Long.parseLong(row.getString("xact")), row.getLong("seq"));
        return new Told(id, row.getString("type"), row.getString("data"));
    }
}
