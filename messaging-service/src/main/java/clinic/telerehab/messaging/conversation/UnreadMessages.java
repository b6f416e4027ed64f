package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.summary.WaitingSource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Since when a patient's message waits to be read. Whoever of the care team answers has read what is before.
@ApplicationScoped
class UnreadMessages implements WaitingSource {
    private static final String OLDEST = """
            select min(m.sent_at) as since from conversation c join message m on m.conversation_id = c.id
             where c.patient_id = :patient and c.kind = 'CARE'
               and m.sender_role = 'patient' and m.retracted_at is null
               and m.seq > coalesce((select max(r.read_seq) from message_receipt r
                                      where r.conversation_id = c.id and not r.is_patient), 0)
               and m.seq > coalesce((select max(a.seq) from message a
                                      where a.conversation_id = c.id and a.sender_role = 'clinician'), 0)
            """;

    @Override
    public Kind kind() {
        return Kind.UNREAD_MESSAGE;
    }

    @Override
    public Uni<@Nullable Instant> oldest(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OLDEST, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResult())
                .map(UnreadMessages::since);
    }

    private static @Nullable Instant since(Tuple row) {
        OffsetDateTime since = row.get("since", OffsetDateTime.class);
        return since == null ? null : since.toInstant();
    }
}
