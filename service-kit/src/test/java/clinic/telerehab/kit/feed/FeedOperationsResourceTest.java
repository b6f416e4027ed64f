package clinic.telerehab.kit.feed;

import static clinic.telerehab.kit.fixture.TestPostgres.execute;
import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class FeedOperationsResourceTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @TestHTTPResource(value = "/health/well", management = true)
    URL wellness;

    private UUID subject;

    @BeforeEach
    void parkOneEventAndOneBehindIt() {
        subject = UUID.randomUUID();
        assertThat(tell("")).isNotBlank();
        assertThat(tell("behind")).isNotBlank();
        await().atMost(SOON).until(() -> parked().size() == 2);
    }

    @Test
    void showsWhatIsParkedWithoutWhatItTells() {
        asOperator()
                .get("/api/sample/v1/ops/feeds")
                .then()
                .statusCode(200)
                .body("[0].producer", equalTo("patient"))
                .body("[0].parked.eventId", hasItem(parked().getFirst()))
                .body("[0].parked[0].keySet()", not(hasItem("subject")));
    }

    @Test
    void appliesInOrderWhatWasMended() {
        execute(DATABASE, """
                update feed_parked set event = replace(event, '"word":""', '"word":"mended"') where subject = '%s'
                """.formatted(subject));

        replay().statusCode(200);

        assertThat(wordsOf()).containsExactly("mended", "behind");
        assertThat(parked()).isEmpty();
    }

    @Test
    void keepsWhatStillFailsAndAllBehindIt() {
        replay().statusCode(200);

        assertThat(wordsOf()).isEmpty();
        assertThat(parked()).hasSize(2);
    }

    @Test
    void knowsNoFeedThatIsNotRead() {
        asOperator().post("/api/sample/v1/ops/feeds/weather/replay").then().statusCode(404);
    }

    @Test
    void tellsMetricsAndHealth() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given().get(metrics).asString())
                        .containsPattern("feed_parked_events\\{producer=\"patient\"\\} [1-9]")
                        .containsPattern("feed_lag_seconds\\{producer=\"patient\"\\} [0-9]"));

        given().get(wellness).then().statusCode(503).body("status", equalTo("DOWN"));
    }

    private ValidatableResponse replay() {
        return asOperator().post("/api/sample/v1/ops/feeds/patient/replay").then();
    }

    private static io.restassured.specification.RequestSpecification asOperator() {
        return given().auth()
                .oauth2(TestTokens.person(UUID.randomUUID().toString(), "ops"))
                .contentType("application/json");
    }

    private String tell(String word) {
        return TestPeer.tell("patient", "counted", "SIGNAL", subject, "{\"word\": \"%s\"}".formatted(word));
    }

    private List<String> wordsOf() {
        return strings(DATABASE, "select word from counted where subject = '%s' order by id".formatted(subject));
    }

    private List<String> parked() {
        return strings(
                DATABASE,
                "select event_id::text from feed_parked where subject = '%s' order by number".formatted(subject));
    }
}
