package clinic.telerehab.kit.feed;

import static clinic.telerehab.kit.fixture.TestPostgres.execute;
import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.KitTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class FeedRetentionTest {
    private static final String DATABASE = "sample_test";
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Inject
    FeedRetention retention;

    private UUID subject;

    @BeforeEach
    void chooseSubject() {
        subject = UUID.randomUUID();
    }

    @Test
    void prunesAStateThatANewerOneReplaced() {
        insert("STATE", "old", 31);
        insert("STATE", "newest", 1);

        prune();

        assertThat(types()).containsExactly("newest");
    }

    @Test
    void keepsTheNewestStateHoweverOld() {
        insert("STATE", "replaced", 500);
        insert("STATE", "newest", 400);

        prune();

        assertThat(types()).containsExactly("newest");
    }

    @Test
    void keepsAReplacedStateForThirtyDays() {
        insert("STATE", "young", 29);
        insert("STATE", "newest", 1);

        prune();

        assertThat(types()).containsExactly("young", "newest");
    }

    @Test
    void prunesSignalsAfterNinetyDaysAndRemembersHowFar() {
        insert("SIGNAL", "old", 91);
        insert("SIGNAL", "young", 89);

        prune();

        assertThat(types()).containsExactly("young");
        assertThat(strings(DATABASE, """
                        select 1 from feed_horizon h join feed_event e on (h.xact_id, h.seq) < (e.xact_id, e.seq)
                         where e.subject = '%s'
                        """.formatted(subject))).hasSize(1);
    }

    private void prune() {
        assertThat(retention.prune().await().atMost(AT_MOST)).isNull();
    }

    private void insert(String kind, String name, int daysAgo) {
        execute(DATABASE, """
                insert into feed_event (id, type, kind, subject, occurred_at, data)
                values (gen_random_uuid(), 'told', '%s', '%s', now() - interval '%d days', '{"name": "%s"}')
                """.formatted(kind, subject, daysAgo, name));
    }

    private List<String> types() {
        return strings(
                DATABASE,
                "select data::json ->> 'name' from feed_event where subject = '%s' order by xact_id, seq"
                        .formatted(subject));
    }
}
