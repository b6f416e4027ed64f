package clinic.telerehab.messaging.conversation;

import clinic.telerehab.messaging.conversation.ConversationDetails.Participant;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reads a conversation, and how far each has come.
@ApplicationScoped
class ReaderQueries {
    private static final String UNREAD = """
            select c.id, (select count(*) from message m
                           where m.conversation_id = c.id and m.retracted_at is null
                             and m.sender_subject is distinct from cast(:reader as text)
                             and m.seq > coalesce((select r.read_seq from message_receipt r
                                                    where r.conversation_id = c.id and r.subject = :reader), 0)) as unread
              from conversation c where c.id = any(cast(:ids as uuid[]))
            """;
    private static final String RECEIPTS = """
            select subject, is_patient, delivered_seq, read_seq from message_receipt where conversation_id = :id
            """;
    private static final String COME_TO = """
            insert into message_receipt (conversation_id, subject, is_patient, delivered_seq, read_seq, updated_at)
            select c.id, :reader, :patient, least(:delivered, c.last_seq), least(:read, c.last_seq), :now
              from conversation c where c.id = :id
            on conflict (conversation_id, subject) do update set updated_at = excluded.updated_at,
                   delivered_seq = greatest(message_receipt.delivered_seq, excluded.delivered_seq),
                   read_seq = greatest(message_receipt.read_seq, excluded.read_seq)
             where message_receipt.delivered_seq < excluded.delivered_seq or message_receipt.read_seq < excluded.read_seq
            """;
    private static final String TEAM = """
            select r.role, p.display_name
              from care_relation r
              join patient_link l on l.patient_id = r.patient_id
              join practitioner_link p on p.practitioner_id = r.practitioner_id and p.clinic_id = l.clinic_id
             where r.patient_id = :patient and p.active and r.state = 'ACTIVE'
               and r.valid_from <= :now and (r.valid_until is null or r.valid_until > :now)
             order by p.display_name, r.role
            """;
    private static final String WRITER = """
            select (select display_name from practitioner_link
                     where subject = :subject and clinic_id = :clinic) as display_name,
                   (select locale from patient_link where patient_id = :patient) as locale
            """;

    /// How a writer is named, and in which language the patient's thread is held.
    record Writer(@Nullable String displayName, @Nullable String locale) {}

    Uni<Map<UUID, Long>> unread(String reader, List<Conversation> threads) {
        UUID[] ids = threads.stream().map(Conversation::id).toArray(UUID[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNREAD, Tuple.class)
                        .setParameter("reader", reader)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(ReaderQueries::counts);
    }

    private static Map<UUID, Long> counts(List<Tuple> rows) {
        Map<UUID, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put(
                row.get("id", UUID.class), row.get("unread", Number.class).longValue()));
        return counts;
    }

    Uni<Receipts> receipts(Conversation thread) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECEIPTS, Tuple.class)
                        .setParameter("id", thread.id())
                        .getResultList())
                .map(rows -> new Receipts(
                        thread.isTeam(),
                        rows.stream().map(ReaderQueries::receipt).toList()));
    }

    private static Receipt receipt(Tuple row) {
        return new Receipt(
                row.get("subject", String.class),
                row.get("is_patient", Boolean.class),
                row.get("delivered_seq", Long.class),
                row.get("read_seq", Long.class));
    }

    /// @return false when the reader had come so far before
    Uni<Boolean> comeTo(UUID conversationId, Receipt receipt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COME_TO)
                        .setParameter("id", conversationId)
                        .setParameter("reader", receipt.subject())
                        .setParameter("patient", receipt.isPatient())
                        .setParameter("delivered", receipt.delivered())
                        .setParameter("read", receipt.read())
                        .setParameter("now", now)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /// The care team of this moment.
    Uni<List<Participant>> team(UUID patientId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TEAM, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Participant(row.get("role", String.class), row.get("display_name", String.class)))
                        .toList());
    }

    Uni<Writer> writer(String subject, Conversation thread) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITER, Tuple.class)
                        .setParameter("subject", subject)
                        .setParameter("clinic", thread.clinicId())
                        .setParameter("patient", thread.patientId())
                        .getSingleResult())
                .map(row -> new Writer(row.get("display_name", String.class), row.get("locale", String.class)));
    }
}
