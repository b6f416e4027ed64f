package clinic.telerehab.messaging.notification;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MessagingServiceTest
class PreferenceResourceTest {
    private FedCast cast;
    private String address;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        address = "lead-" + newId() + "@clinic.example";
    }

    @Test
    void forgetsTheAddressWithTheWishForMail() {
        change(0, "{\"email\": true, \"channels\": {}}").statusCode(200);

        change(1, "{\"email\": false, \"channels\": {}}").statusCode(200).body("emailAddress", nullValue());

        assertThat(TestPostgres.strings(
                        "messaging_test",
                        "select 1 from notification_preference where address = '%s'".formatted(address)))
                .isEmpty();
    }

    @Test
    void keepsTheAddressWithoutSeeingItAgain() {
        change(0, "{\"email\": true, \"channels\": {}}").statusCode(200);

        put(cast.token("lead"), "\"1\"", "{\"email\": true, \"channels\": {\"MESSAGE\": []}}")
                .statusCode(200)
                .body("emailAddress", equalTo(address))
                .body("channels.MESSAGE", empty());
    }

    @Test
    void refusesMailToALoginWithoutAVerifiedAddress() {
        put(cast.token("lead"), "\"0\"", "{\"email\": true, \"channels\": {}}")
                .statusCode(409)
                .body("code", equalTo("email-not-verified"));
        put(mailToken(false), "\"0\"", "{\"email\": true, \"channels\": {}}")
                .statusCode(409)
                .body("code", equalTo("email-not-verified"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"channels\": {}}                                                             | 422 | validation-failed",
                "{\"email\": false}                                                             | 422 | validation-failed",
                "{\"email\": false, \"channels\": {\"ALERT\": [\"PUSH\"]}}                      | 422 | channel-not-offered",
                "{\"email\": false, \"channels\": {\"GOSSIP\": []}}                             | 400 | malformed-request",
                "{\"email\": false, \"channels\": {\"ALERT\": [\"PIGEON\"]}}                    | 400 | malformed-request",
                "{\"email\": false, \"channels\": {}, \"timezone\": \"Mars\"}                   | 422 | validation-failed",
                "{\"email\": false, \"channels\": {}, \"quietHours\": {\"from\": \"22:00\"}}    | 422 | validation-failed",
                "{\"email\": false, \"channels\": {}, \"quietHours\": {\"from\": \"7\", \"to\": \"08:00\"}} | 422 | validation-failed",
                "{\"email\": false, \"channels\": {}, \"quietHours\": {\"from\": \"07:00\", \"to\": \"07:00\"}} | 422 | validation-failed"
            })
    void refusesWhatIsNoPreference(String request, int status, String code) {
        change(0, request).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void wantsTheVersionThatWasSeen() {
        by(cast.token("lead"))
                .body("{\"email\": false, \"channels\": {}}")
                .put("/me/notification-preferences")
                .then()
                .statusCode(428);
        change(3, "{\"email\": false, \"channels\": {}}").statusCode(412);
    }

    @Test
    void letsExactlyOneOfTwoRacingChangesIn() {
        List<Integer> answers = Race.between(
                () -> change(0, "{\"email\": false, \"channels\": {\"ALERT\": []}}")
                        .extract()
                        .statusCode(),
                () -> change(0, "{\"email\": false, \"channels\": {\"MESSAGE\": []}}")
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    private ValidatableResponse change(int version, String request) {
        return put(mailToken(true), "\"" + version + "\"", request);
    }

    private static ValidatableResponse put(String token, String version, String request) {
        return by(token)
                .header("If-Match", version)
                .body(request)
                .put("/me/notification-preferences")
                .then();
    }

    private String mailToken(boolean verified) {
        return TestTokens.sign(
                TestTokens.claims(cast.login("lead"), "clinician-dashboard", Set.of("messaging-service"), "clinician")
                        .claim("email", address)
                        .claim("email_verified", verified));
    }
}
