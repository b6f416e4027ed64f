package clinic.telerehab.kit.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Reads and writes seals and the rows under them.
@ApplicationScoped
class AuditSeals {
    /// How many seals are found at a time.
    static final int MOST_AT_ONCE = 1_000;

    private static final int LARGEST = 1_000;
    private static final String LAST = "select * from audit_seal order by number desc limit 1";
    private static final String AFTER = "select * from audit_seal where number > $1 order by number limit 1";
    private static final String OPEN = "select " + SealedRow.COLUMNS + """
              from audit_entry
             where (xact_id, seq) > (cast($1 as text)::xid8, $2)
               and xact_id < pg_snapshot_xmin(pg_current_snapshot())
             order by audit_entry.xact_id, seq limit %d
            """.formatted(LARGEST);
    // One more than sealed is enough to know that one was slipped in.
    private static final String UNDER = "select " + SealedRow.COLUMNS + """
              from audit_entry
             where (xact_id, seq) > (cast($1 as text)::xid8, $2) and (xact_id, seq) <= (cast($3 as text)::xid8, $4)
             order by audit_entry.xact_id, seq limit %d
            """.formatted(LARGEST + 1);
    private static final String INSERT = """
            insert into audit_seal (number, sealed_at, xact_ids, seqs, row_ids, hashes, hash)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String FROM = """
            select number, sealed_at, hash
              from audit_seal
             where number >= case cast($1 as bigint)
                                 when 0 then (select max(number) from audit_seal)
                                 else cast($1 as bigint) end
             order by number limit %d
            """.formatted(MOST_AT_ONCE);

    private final Pool pool;

    AuditSeals(Pool pool) {
        this.pool = pool;
    }

    /// As a checkpoint knows it.
    record Sealed(long number, String hash, Instant at) {
        static Sealed of(Row row) {
            return new Sealed(
                    row.getLong("number"),
                    row.getString("hash"),
                    row.getOffsetDateTime("sealed_at").toInstant());
        }
    }

    /// The oldest from that with the newest checkpoint on; the newest alone when there is none.
    ///
    /// @param checkpoint number of the newest, 0 for none
    Uni<List<Sealed>> from(SqlClient client, long checkpoint) {
        return client.preparedQuery(FROM)
                .execute(Tuple.of(checkpoint))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Sealed::of)
                        .toList());
    }

    Uni<AuditSeal> last(SqlClient client) {
        return client.query(LAST).execute().map(AuditSeals::firstOrNone);
    }

    /// The seal behind a number; [AuditSeal#NONE] when there is none.
    Uni<AuditSeal> after(long number) {
        return pool.preparedQuery(AFTER).execute(Tuple.of(number)).map(AuditSeals::firstOrNone);
    }

    Uni<List<SealedRow>> open(SqlClient client, SealedRow last) {
        return client.preparedQuery(OPEN)
                .execute(Tuple.of(Long.toString(last.xactId()), last.seq()))
                .map(AuditSeals::rows);
    }

    Uni<List<SealedRow>> under(AuditSeal previous, AuditSeal seal) {
        return pool.preparedQuery(UNDER)
                .execute(Tuple.of(
                        Long.toString(previous.last().xactId()),
                        previous.last().seq(),
                        Long.toString(seal.last().xactId()),
                        seal.last().seq()))
                .map(AuditSeals::rows);
    }

    Uni<Void> insert(SqlClient client, AuditSeal seal, OffsetDateTime now) {
        Tuple values = Tuple.tuple()
                .addLong(seal.number())
                .addOffsetDateTime(now)
                .addArrayOfLong(column(seal, SealedRow::xactId).toArray(Long[]::new))
                .addArrayOfLong(column(seal, SealedRow::seq).toArray(Long[]::new))
                .addArrayOfUUID(column(seal, SealedRow::id).toArray(UUID[]::new))
                .addArrayOfString(column(seal, SealedRow::hash).toArray(String[]::new))
                .addString(seal.hash());
        return client.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    private static <T> List<T> column(AuditSeal seal, Function<SealedRow, T> value) {
        return seal.rows().stream().map(value).toList();
    }

    private static AuditSeal firstOrNone(RowSet<Row> rows) {
        return rows.size() == 0 ? AuditSeal.NONE : AuditSeal.of(rows.iterator().next());
    }

    private static List<SealedRow> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SealedRow::of)
                .toList();
    }
}
