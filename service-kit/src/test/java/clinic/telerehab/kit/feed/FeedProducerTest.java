package clinic.telerehab.kit.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class FeedProducerTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    private String end;

    @BeforeEach
    void readToTheEnd() throws SQLException {
        insert(UUID.randomUUID());
        end = "";
        for (JsonPath page = readMost(""); !page.getList("").isEmpty(); page = readMost("&after=" + end)) {
            end = lastPosition(page);
        }
    }

    @Test
    void servesWhatWasCommittedLaterThoughWrittenEarlier() throws SQLException {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        String position = end;
        try (Connection slowWriter = TestPostgres.superuser(DATABASE)) {
            slowWriter.setAutoCommit(false);
            insert(slowWriter, slow);
            insert(quick);
            JsonPath before = read("?after=" + position).extract().jsonPath();
            assertThat(before.getList("id", String.class)).isEmpty();

            slowWriter.commit();
        }

        assertThat(read("?wait=5&after=" + position).extract().jsonPath().getList("subject", String.class))
                .containsExactly(slow.toString(), quick.toString());
    }

    @Test
    void answersAWaitingReaderAsSoonAsSomethingCommits() throws Exception {
        UUID subject = UUID.randomUUID();
        long before = System.nanoTime();
        CompletableFuture<List<String>> waiting = CompletableFuture.supplyAsync(
                () -> read("?wait=30&after=" + end).extract().jsonPath().getList("subject", String.class));

        insert(subject);

        assertThat(waiting.get()).containsExactly(subject.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    }

    @Test
    void servesByItselfWhatNobodyWasNotifiedOf() throws Exception {
        UUID subject = UUID.randomUUID();
        String asked = now();
        CompletableFuture<List<String>> waiting = CompletableFuture.supplyAsync(
                () -> read("?wait=30&after=" + end).extract().jsonPath().getList("subject", String.class));
        await().atMost(SOON).until(() -> hasFoundNothingSince(asked));
        long before = System.nanoTime();

        insertUnnotified(subject);

        assertThat(waiting.get()).containsExactly(subject.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    }

    @Test
    void goesOnWhenATransactionThatWasForgottenIsCutOff() throws SQLException {
        UUID subject = UUID.randomUUID();
        try (Connection forgotten = TestPostgres.superuser(DATABASE);
                var statement = forgotten.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = '4s'");
            forgotten.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            insert(subject);

            JsonPath after = read("?wait=30&after=" + end).extract().jsonPath();

            assertThat(after.getList("subject", String.class)).containsExactly(subject.toString());
        }
    }

    /// Whoever hears of nothing thinks that they know everything: of a withdrawn consent, for instance.
    @Test
    void doesNotSayThatThereIsNothingWhileItHoldsSomethingBack() throws SQLException {
        try (Connection slow = TestPostgres.superuser(DATABASE);
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            insert(UUID.randomUUID());

            var answer = read("?after=" + end);

            answer.statusCode(503).body("code", equalTo("service-unavailable"));
        }
    }

    /// The longest that a transaction of the service itself can hold every feed of the server back.
    @Test
    void forgetsNoTransactionForLongerThanHalfAMinute() {
        String timeout = pool.query("show idle_in_transaction_session_timeout")
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(SOON);

        assertThat(timeout).isEqualTo("30s");
    }

    @Test
    void pagesInOrderWithoutGapOrRepetition() throws SQLException {
        List<UUID> told =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(7).toList();
        for (UUID subject : told) {
            insert(subject);
        }

        List<String> seen = new java.util.ArrayList<>();
        for (JsonPath page = readBehind(end); !page.getList("").isEmpty(); page = readBehind(lastPosition(page))) {
            seen.addAll(page.getList("subject", String.class));
        }

        assertThat(seen)
                .containsExactlyElementsOf(told.stream().map(UUID::toString).toList());
    }

    @Test
    void tellsAReaderBehindTheHorizonToStartAgain() {
        TestPostgres.execute(
                DATABASE, "insert into feed_horizon (xact_id, seq) values ('2', 1) on conflict do nothing");

        read("?after=1.1").statusCode(410).body("code", equalTo("feed-position-pruned"));

        read("").statusCode(200);
    }

    /// Otherwise it would be told so after every page, and never come to the end.
    @Test
    void leadsAReaderFromTheBeginningPastWhatWasPruned() throws SQLException {
        insert(UUID.randomUUID());
        TestPostgres.execute(DATABASE, """
                insert into feed_horizon (xact_id, seq)
                       select xact_id, seq from feed_event order by xact_id desc, seq desc limit 1
                    on conflict (single) do update set xact_id = excluded.xact_id, seq = excluded.seq
                """);
        UUID last = UUID.randomUUID();
        insert(last);

        List<String> seen = new java.util.ArrayList<>();
        String position = "";
        for (JsonPath page = readOn(position); !page.getList("").isEmpty(); page = readOn(position)) {
            seen.addAll(page.getList("subject", String.class));
            position = "&after=" + lastPosition(page);
        }

        assertThat(seen).hasSizeGreaterThan(3).endsWith(last.toString());
        assertThat(position).doesNotContain("again");
    }

    @Test
    void refusesAPositionThatNoFeedGaveOut() {
        read("?after=yesterday").statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void refusesAServiceThatIsNotAmongItsReaders() {
        given().auth()
                .oauth2(TestTokens.service("other-service", "sample-service"))
                .get("/api/sample/internal/feed")
                .then()
                .statusCode(403);
    }

    private static JsonPath readBehind(String position) {
        return read("?limit=3&after=" + position).extract().jsonPath();
    }

    private static JsonPath readOn(String position) {
        return read("?limit=50" + position).statusCode(200).extract().jsonPath();
    }

    private static JsonPath readMost(String position) {
        return read("?limit=500" + position).statusCode(200).extract().jsonPath();
    }

    private static String lastPosition(JsonPath page) {
        return page.getString("[-1].position");
    }

    private static ValidatableResponse read(String query) {
        return given().auth()
                .oauth2(TestTokens.service("reader-service", "sample-service"))
                .get("/api/sample/internal/feed" + query)
                .then();
    }

    private static void insert(UUID subject) throws SQLException {
        try (Connection connection = TestPostgres.superuser(DATABASE)) {
            insert(connection, subject);
        }
    }

    /// As if the notification had been lost with the connection it went to: no trigger fires.
    private static void insertUnnotified(UUID subject) throws SQLException {
        try (Connection connection = TestPostgres.superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            insert(connection, subject);
        }
    }

    private static String now() {
        return TestPostgres.strings(DATABASE, "select clock_timestamp()::text").getFirst();
    }

    /// Whether a reader has looked into the table since, and is done with it.
    private static boolean hasFoundNothingSince(String moment) {
        return !TestPostgres.strings(DATABASE, """
                select pid::text from pg_stat_activity
                 where query like 'select xact_id::text as xact, seq, id%%' and state = 'idle' and query_start > '%s'
                """.formatted(moment)).isEmpty();
    }

    private static void insert(Connection connection, UUID subject) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into feed_event (id, type, kind, subject, occurred_at, data)
                    values (gen_random_uuid(), 'told', 'SIGNAL', '%s', now(), '{}')
                    """.formatted(subject));
        }
    }
}
