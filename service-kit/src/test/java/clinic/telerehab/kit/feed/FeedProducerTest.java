package clinic.telerehab.kit.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
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
    private String end;

    @BeforeEach
    void readToTheEnd() throws SQLException {
        insert(UUID.randomUUID());
        end = lastPosition(read("?limit=500").statusCode(200).extract().jsonPath());
    }

    @Test
    void servesWhatWasCommittedLaterThoughWrittenEarlier() throws SQLException {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        String position = end;
        try (Connection slowWriter = TestPostgres.superuser("sample_test")) {
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
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
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
                "sample_test", "insert into feed_horizon (xact_id, seq) values ('2', 1) on conflict do nothing");

        read("?after=1.1").statusCode(410).body("code", equalTo("feed-position-pruned"));

        read("").statusCode(200);
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
        try (Connection connection = TestPostgres.superuser("sample_test")) {
            insert(connection, subject);
        }
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
