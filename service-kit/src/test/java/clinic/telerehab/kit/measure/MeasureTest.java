package clinic.telerehab.kit.measure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.MetricsPage;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class MeasureTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String UNSEALED = "audit_unsealed_age_seconds";
    private static final String BEHIND = "feed_consumer_position_age_seconds{consumer=\"reader-service\"}";

    @TestHTTPResource(value = "/metrics", management = true)
    URL url;

    private MetricsPage metrics;
    private FedCast cast;

    @BeforeEach
    void meet() {
        metrics = new MetricsPage(url);
        cast = FedCast.meet("sample");
    }

    @Test
    void tellsHowLongTheAuditWaitsForItsSeal() throws Exception {
        try (Connection sealer = TestPostgres.superuser(DATABASE);
                var statement = sealer.createStatement()) {
            sealer.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7102)");
            notes("lead", cast.patient(), 200);

            await().atMost(SOON).until(() -> metrics.figure(UNSEALED) > 3);

            sealer.rollback();
        }
        await().atMost(SOON).until(() -> metrics.figure(UNSEALED) == 0);
    }

    @Test
    void tellsHowFarAReaderIsBehind() {
        tell(0);
        String end = readOn("");
        tell(100);

        await().atMost(SOON).until(() -> metrics.figure(BEHIND) > 99);

        assertThat(readOn(end)).isNotEqualTo(end);
        await().atMost(SOON).until(() -> metrics.figure(BEHIND) == 0);
    }

    @Test
    void countsWhoWasTurnedAwayByCode() {
        double unknown = denials("not-authenticated");
        double strangers = denials("not-found");
        double unrelated = denials("care-relationship-required");

        given().get("/api/sample/v1/patients/{id}/notes", cast.patient()).then().statusCode(401);
        notes("patient-other", cast.patient(), 404);
        notes("colleague", cast.patient(), 403);

        assertThat(denials("not-authenticated")).isEqualTo(unknown + 1);
        assertThat(denials("not-found")).isEqualTo(strangers + 1);
        assertThat(denials("care-relationship-required")).isEqualTo(unrelated + 1);
    }

    @Test
    void countsAnswersByRouteAndNeverById() {
        notes("lead", cast.patient(), 200);
        notes("lead", UUID.randomUUID(), 404);
        given().get("/api/sample/v1/unheard-of/{id}", cast.patient()).then().statusCode(404);

        assertThat(metrics.text())
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/v1/patients/\\{patientId}"
                        + "/notes\",le=\"1.0\"} [0-9]")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
    }

    private void notes(String who, UUID patient, int status) {
        given().auth()
                .oauth2(cast.token(who))
                .get("/api/sample/v1/patients/{id}/notes", patient)
                .then()
                .statusCode(status);
    }

    private double denials(String code) {
        return metrics.figure("access_denials_total{code=\"%s\"}".formatted(code));
    }

    private static void tell(int secondsAgo) {
        TestPostgres.execute(DATABASE, """
                insert into feed_event (id, type, kind, subject, occurred_at, data)
                values (gen_random_uuid(), 'told', 'SIGNAL', gen_random_uuid(), now() - interval '%d seconds', '{}')
                """.formatted(secondsAgo));
    }

    /// Reads until there is no more, as a consumer does.
    ///
    /// @return the position of the last event
    private static String readOn(String after) {
        List<String> read = given().auth()
                .oauth2(TestTokens.service("reader-service", "sample-service"))
                .get("/api/sample/internal/feed?limit=500" + (after.isEmpty() ? "" : "&after=" + after))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("position", String.class);
        return read.isEmpty() ? after : readOn(read.getLast());
    }
}
