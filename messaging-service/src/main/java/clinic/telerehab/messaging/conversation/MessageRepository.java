package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {
    // One index scan per language: what was written in one is not looked for in another.
    private static final String FIND = """
            select m.id from message m
             where m.conversation_id = :conversation and m.seq < :before
               and (m.language = 'english' and m.words @@ websearch_to_tsquery('pg_catalog.english', cast(:words as text))
                 or m.language = 'german' and m.words @@ websearch_to_tsquery('pg_catalog.german', cast(:words as text))
                 or m.language = 'simple' and m.words @@ websearch_to_tsquery('pg_catalog.simple', cast(:words as text)))
             order by m.seq desc
            """;
    private static final String KEEP = """
            insert into message_former_text (message_id, version, body, replaced_at)
            values (:message, :version, :body, :now)
            """;

    Uni<Message> require(UUID conversationId, UUID id) {
        return find("id = ?1 and conversationId = ?2", id, conversationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Newest first.
    Uni<List<Message>> of(UUID conversationId, long before, int atMost) {
        return find("conversationId = ?1 and seq < ?2 order by seq desc", conversationId, before)
                .page(0, atMost)
                .list();
    }

    /// The messages in which words are found, newest first.
    Uni<List<Message>> withWords(UUID conversationId, String words, long before, int atMost) {
        return getSession()
                .chain(session -> session.createNativeQuery(FIND, UUID.class)
                        .setParameter("conversation", conversationId)
                        .setParameter("words", words)
                        .setParameter("before", before)
                        .setMaxResults(atMost)
                        .getResultList())
                .chain(ids -> find("id in ?1 order by seq desc", ids).list());
    }

    /// Keeps what a message says now, before it says something else.
    Uni<Void> keepText(Message message, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("message", message.id())
                        .setParameter("version", message.version())
                        .setParameter("body", message.body())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
