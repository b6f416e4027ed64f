package clinic.telerehab.kit.late;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.fixture.TestIssuer;
import clinic.telerehab.kit.fixture.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LateIssuer.class)
class LateIssuerTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @TestHTTPResource(value = "/health/live", management = true)
    URL liveness;

    @Test
    void isNotReadyBeforeTheIssuerAndReadyWithinFiveSecondsOfIt() {
        given().get(liveness).then().statusCode(200);
        given().get(readiness).then().statusCode(503).body("checks.name", hasItem("signing-keys"));
        call().statusCode(503).header("Retry-After", equalTo("2")).body("code", equalTo("service-unavailable"));

        TestIssuer.startAt(Integer.getInteger(LateIssuer.PORT));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get(readiness).then().statusCode(200));
        call().statusCode(200);
    }

    private static ValidatableResponse call() {
        return given().auth()
                .oauth2(TestTokens.person(UUID.randomUUID().toString(), "ops"))
                .get("/api/sample/v1/ops/feeds")
                .then();
    }
}
