package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {
    /// Newest first.
    Uni<List<Message>> of(UUID conversationId, PageRequest page) {
        long before = page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return find("conversationId = ?1 and seq < ?2 order by seq desc", conversationId, before)
                .page(0, page.toRead())
                .list();
    }
}
