package clinic.telerehab.patient.caseload;

import clinic.telerehab.patient.clinic.ClinicThresholds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Makes the caseload rows anew whose facts changed. Replicas share the work: each takes what no other holds.
@ApplicationScoped
class CaseloadRefresh {
    private static final int AT_ONCE = 500;
    private static final String DUE = """
            select patient_id from caseload_due where due_at <= $1 order by due_at limit $2 for update skip locked
            """;
    // A statement of its own: facts that were committed while the rows above were being locked belong to it.
    private static final String FACTS = """
            select p.id, p.clinic_id, p.status, c.thresholds, e.id as episode_id, e.status as episode_status,
                   s.band, s.phase, s.oldest_proposal_at,
                   i.critical, i.high, i.medium, i.low, i.oldest_unread_at, i.oldest_clip_at,
                   r.overdue_at, r.next_overdue_at
              from patient p
              join clinic c on c.id = p.clinic_id
              left join program_summary s on s.patient_id = p.id
              left join inbox_summary i on i.patient_id = p.id
              left join lateral (
                   select id, status from episode where patient_id = p.id
                    order by (closed_at is null) desc, id desc limit 1) e on true
              left join lateral (
                   select max(due_until) filter (where due_until <= $1) as overdue_at,
                          min(due_until) filter (where due_until > $1) as next_overdue_at
                     from assessment_request
                    where patient_id = p.id and state = 'PENDING' and due_until > $1 - interval '30 days') r on true
             where p.id = any($2)
            """;
    private static final String WRITE = """
            with made as (
                 select * from json_to_recordset(cast($1 as text)::json) as t (
                        "patientId" uuid, "clinicId" uuid, "inCare" boolean, "episodeId" uuid, "episodeStatus" text,
                        phase text, band text, severity text, need integer, reasons json, "changesAt" timestamptz)),
            kept as (
                 insert into caseload_row (patient_id, clinic_id, episode_id, episode_status, phase, band, severity, need,
                                           reasons, flags)
                 select "patientId", "clinicId", "episodeId", "episodeStatus", phase, band, severity, need, reasons::text,
                        array(select reason ->> 'code' from json_array_elements(reasons) as reason)
                   from made where "inCare"
                 on conflict (patient_id) do update set clinic_id = excluded.clinic_id,
                    episode_id = excluded.episode_id, episode_status = excluded.episode_status,
                    phase = excluded.phase, band = excluded.band, severity = excluded.severity, need = excluded.need,
                    reasons = excluded.reasons, flags = excluded.flags),
            left_care as (
                 delete from caseload_row using made where patient_id = "patientId" and not "inCare"),
            waiting as (
                 update caseload_due set due_at = "changesAt" from made
                  where patient_id = "patientId" and "inCare" and "changesAt" is not null)
            delete from caseload_due using made
             where patient_id = "patientId" and ("changesAt" is null or not "inCare")
            """;

    private final Pool pool;
    private final ClinicThresholds thresholds;
    private final ObjectMapper json;
    private final Clock clock;

    CaseloadRefresh(Pool pool, ClinicThresholds thresholds, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.thresholds = thresholds;
        this.json = json;
        this.clock = clock;
    }

    /// One row as it is written.
    private record Made(
            UUID patientId,
            UUID clinicId,
            boolean inCare,
            @Nullable UUID episodeId,
            @Nullable String episodeStatus,
            @Nullable String phase,
            @Nullable String band,
            @Nullable String severity,
            int need,
            List<NeedReason> reasons,
            @Nullable Instant changesAt) {}

    /// Goes on until nothing is due any more.
    @Scheduled(every = "{caseload.refresh-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return pool.withTransaction(this::refreshSome)
                .repeat()
                .until(made -> made < AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> refreshSome(SqlConnection connection) {
        Instant now = clock.instant();
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(CaseloadRefresh::ids)
                .chain(due -> connection.preparedQuery(FACTS).execute(Tuple.of(now.atOffset(ZoneOffset.UTC), due)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> make(row, now))
                        .toList())
                .call(made -> write(connection, made))
                .map(List::size);
    }

    private static UUID[] ids(RowSet<Row> due) {
        return StreamSupport.stream(due.spliterator(), false)
                .map(row -> row.getUUID("patient_id"))
                .toArray(UUID[]::new);
    }

    private Uni<?> write(SqlConnection connection, List<Made> made) {
        return made.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(WRITE).execute(Tuple.of(text(made)));
    }

    private Made make(Row row, Instant now) {
        NeedFacts facts = facts(row);
        Need need = new NeedRule(thresholds.effective(row.getString("thresholds"))).of(facts, now);
        return new Made(
                row.getUUID("id"),
                row.getUUID("clinic_id"),
                !List.of("ARCHIVED", "ANONYMISED").contains(row.getString("status")),
                row.getUUID("episode_id"),
                row.getString("episode_status"),
                row.getString("phase"),
                facts.band(),
                severity(facts),
                need.score(),
                need.reasons(),
                need.changesAt());
    }

    private static NeedFacts facts(Row row) {
        return new NeedFacts(
                count(row, "critical"),
                count(row, "high"),
                count(row, "medium"),
                count(row, "low"),
                row.getString("band"),
                time(row, "oldest_unread_at"),
                time(row, "oldest_proposal_at"),
                time(row, "oldest_clip_at"),
                time(row, "overdue_at"),
                time(row, "next_overdue_at"));
    }

    private static @Nullable String severity(NeedFacts facts) {
        if (facts.critical() > 0) {
            return "CRITICAL";
        }
        if (facts.high() > 0) {
            return "HIGH";
        }
        if (facts.medium() > 0) {
            return "MEDIUM";
        }
        return facts.low() > 0 ? "LOW" : null;
    }

    private static int count(Row row, String column) {
        Integer count = row.getInteger(column);
        return count == null ? 0 : count;
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private String text(List<Made> made) {
        try {
            return json.writeValueAsString(made);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows of plain values are JSON", impossible);
        }
    }
}
