package clinic.telerehab.kit.sample;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts what it is told, chokes on an empty word, and takes its time over "slow".
@ApplicationScoped
class NoteCounter implements FeedHandler {
    @Override
    public String producer() {
        return "patient";
    }

    @Override
    public String type() {
        return "counted";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        String word = event.data().path("word").asText();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into counted (subject, word, n)
                                select :subject, :word, 1 / length(:word)
                                  from (select pg_sleep(case when :word = 'slow' then 2 else 0 end)) as waited
                                """)
                        .setParameter("subject", event.subject())
                        .setParameter("word", word)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
