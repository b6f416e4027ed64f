package clinic.telerehab.kit.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Inserts audit rows in bulk, one statement for any number of them.
@ApplicationScoped
class AuditRows {
    private static final String INSERT = """
            insert into audit_entry (id, recorded_at, subject, role, client, action, patient_id, outcome, break_glass)
            select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[],
                                 $7::uuid[], $8::text[], $9::boolean[])
            """;

    private final Pool pool;

    AuditRows(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> insert(List<AuditEntry> entries) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(column(entries, AuditEntry::id, UUID[]::new))
                .addArrayOfOffsetDateTime(column(entries, AuditRows::recordedAt, OffsetDateTime[]::new))
                .addArrayOfString(column(entries, AuditEntry::subject, String[]::new))
                .addArrayOfString(column(entries, AuditEntry::role, String[]::new))
                .addArrayOfString(column(entries, AuditEntry::client, String[]::new))
                .addArrayOfString(column(entries, AuditEntry::action, String[]::new))
                .addArrayOfUUID(column(entries, AuditEntry::patientId, UUID[]::new))
                .addArrayOfString(column(entries, AuditEntry::outcome, String[]::new))
                .addArrayOfBoolean(column(entries, AuditEntry::breakGlass, Boolean[]::new));
        return pool.preparedQuery(INSERT).execute(columns).replaceWithVoid();
    }

    private static OffsetDateTime recordedAt(AuditEntry entry) {
        return entry.recordedAt().atOffset(ZoneOffset.UTC);
    }

    private static <T> T[] column(
            List<AuditEntry> entries, Function<AuditEntry, @Nullable T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }
}
