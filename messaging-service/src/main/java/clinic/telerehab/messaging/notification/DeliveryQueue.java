package clinic.telerehab.messaging.notification;

import clinic.telerehab.messaging.notification.Delivery.State;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The deliveries that are due. One is claimed for a while and tried outside of any transaction, since a mail server
/// may
/// be slow; who dies with it leaves it to be claimed again.
@ApplicationScoped
class DeliveryQueue {
    static final int AT_ONCE = 20;
    private static final String CLAIM = """
            with due as (
                 select notification_id, channel from notification_delivery
                  where state = 'QUEUED' and due_at <= $1 order by due_at limit %d for update skip locked),
            claimed as (
                 update notification_delivery d set attempts = d.attempts + 1, due_at = $2 from due
                  where d.notification_id = due.notification_id and d.channel = due.channel
                 returning d.notification_id, d.channel, d.attempts, d.thread, d.folded)
            select c.notification_id, c.channel, c.attempts, c.folded, n.subject, n.type, n.refs, n.locale, p.address,
                   (n.read_at is null
                     or exists (select 1 from notification_delivery f join notification u on u.id = f.notification_id
                                 where f.thread = c.thread and f.channel = c.channel and f.state = 'FOLDED'
                                   and u.created_at >= n.created_at and u.read_at is null))
                   and (exists (select 1 from patient_link l where l.subject = n.subject and l.status = 'ACTIVE')
                     or exists (select 1 from practitioner_link l where l.subject = n.subject and l.active)) as wanted
              from claimed c
              join notification n on n.id = c.notification_id
              left join notification_preference p on p.subject = n.subject
            """.formatted(AT_ONCE);
    private static final String SETTLE = """
            update notification_delivery set state = $3, settled_at = $4 where notification_id = $1 and channel = $2
            """;
    // Not if it stands for one more by now: then it is looked at again.
    private static final String SUPPRESS = """
            update notification_delivery set state = 'SUPPRESSED', settled_at = $4
             where notification_id = $1 and channel = $2 and folded = $3
            """;
    private static final String RETRY =
            "update notification_delivery set due_at = $3 where notification_id = $1 and channel = $2";
    private static final String FORGET = """
            delete from notification where id in (
                   select id from notification where created_at < $1 order by created_at limit 10000)
            """;

    private final Pool pool;

    DeliveryQueue(Pool pool) {
        this.pool = pool;
    }

    /// One attempt.
    ///
    /// @param number of the attempt, from 1
    /// @param at when it was begun
    /// @param folded how many more it stands for
    /// @param wanted false when all of it was read meanwhile, or the login is no longer in use
    record Attempt(
            UUID notificationId,
            Channel channel,
            int number,
            Instant at,
            int folded,
            String subject,
            NotificationType type,
            String refs,
            String locale,
            @Nullable String address,
            boolean wanted) {}

    Uni<List<Attempt>> claim(Instant now, Duration within) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(now.plus(within))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> attempt(row, now))
                        .toList());
    }

    Uni<Void> settle(Attempt attempt, State state, Instant now) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(attempt.notificationId(), attempt.channel().name(), state.name(), at(now)))
                .replaceWithVoid();
    }

    Uni<Void> suppress(Attempt attempt, Instant now) {
        return pool.preparedQuery(SUPPRESS)
                .execute(Tuple.of(attempt.notificationId(), attempt.channel().name(), attempt.folded(), at(now)))
                .replaceWithVoid();
    }

    Uni<Void> retry(Attempt attempt, Instant dueAt) {
        return pool.preparedQuery(RETRY)
                .execute(Tuple.of(attempt.notificationId(), attempt.channel().name(), at(dueAt)))
                .replaceWithVoid();
    }

    Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(at(before))).replaceWithVoid();
    }

    private static Attempt attempt(Row row, Instant now) {
        return new Attempt(
                row.getUUID("notification_id"),
                Channel.valueOf(row.getString("channel")),
                row.getInteger("attempts"),
                now,
                row.getInteger("folded"),
                row.getString("subject"),
                NotificationType.valueOf(row.getString("type")),
                row.getString("refs"),
                row.getString("locale"),
                row.getString("address"),
                row.getBoolean("wanted"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
