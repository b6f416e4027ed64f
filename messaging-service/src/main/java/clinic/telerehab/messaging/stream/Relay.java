package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Passes something from one reader to another over the stream, and forgets it when what it is about is over.
@ApplicationScoped
public class Relay {
    private static final String INSERT = """
            insert into stream_event (patient_id, type, audience, data, occurred_at, recipient, topic)
            values (:patient, :type, 'ALL', :data, :now, :recipient, :topic)
            """;
    private static final String READ = """
            select cast(e.xact_id as text) as xact, e.seq, e.type, e.data from stream_event e
             where e.topic = :topic and e.recipient = :recipient
               and (e.xact_id, e.seq) > (cast(cast(:xact as text) as xid8), :seq)
               and e.xact_id < pg_snapshot_xmin(pg_current_snapshot())
             order by e.xact_id, e.seq limit 100
            """;
    private static final String FORGET = "delete from stream_event where topic = :topic";

    private final ObjectMapper json;
    private final Clock clock;

    Relay(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// As it was passed on.
    ///
    /// @param id where to read on from
    public record Relayed(
            String id,
            String type,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {}

    /// Needs a transaction.
    ///
    /// @param topic what it is about, and what it is forgotten with
    /// @param recipient the only reader who is told
    public Uni<Void> tell(UUID patientId, String type, UUID topic, String recipient, Object data) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("patient", patientId)
                        .setParameter("type", type)
                        .setParameter("data", text(data))
                        .setParameter("now", clock.instant())
                        .setParameter("recipient", recipient)
                        .setParameter("topic", topic)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// What a reader without a stream was told.
    ///
    /// @param after the id of the last one seen; null for all
    public Uni<List<Relayed>> read(UUID topic, String recipient, @Nullable String after) {
        FeedPosition seen = after == null ? new FeedPosition(0, 0) : FeedPosition.parse(after);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Tuple.class)
                        .setParameter("topic", topic)
                        .setParameter("recipient", recipient)
                        .setParameter("xact", Long.toString(seen.transaction()))
                        .setParameter("seq", seen.number())
                        .getResultList())
                .map(rows -> rows.stream().map(Relay::relayed).toList());
    }

    private static Relayed relayed(Tuple row) {
        long transaction = Long.parseLong(row.get("xact", String.class));
        var id = new FeedPosition(transaction, row.get("seq", Long.class));
        return new Relayed(id.toString(), row.get("type", String.class), row.get("data", String.class));
    }

    /// Needs a transaction.
    public Uni<Void> forget(UUID topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("topic", topic)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values is JSON", impossible);
        }
    }
}
