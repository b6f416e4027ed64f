package clinic.telerehab.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The requests that the tests make, valid unless a test spoils them.
public final class Requests {
    private static final String BASE = "/api/messaging/v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private Requests() {}

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public static RequestSpecification by(@Nullable String token) {
        RequestSpecification request = given().contentType("application/json").basePath(BASE);
        return token == null ? request : request.auth().oauth2(token);
    }

    /// The thread of the cast's patient.
    public static UUID conversation(FedCast cast) {
        return UUID.fromString(by(cast.token("patient-self"))
                .get("/conversations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    public static ValidatableResponse send(String token, UUID conversation, UUID id, String body) {
        return by(token)
                .body("{\"body\": \"%s\"}".formatted(body))
                .put("/conversations/{c}/messages/{id}", conversation, id)
                .then();
    }

    /// Program-service tells an alert.
    public static void raise(FedCast cast, String dedupKey, String severity) {
        assertThat(TestPeer.tell("program", "alert", "SIGNAL", cast.patient(), """
                        {"type": "A-PAIN-SPIKE", "severity": "%s", "patientId": "%s", "clinicId": "%s",
                         "sessionId": "%s", "dedupKey": "%s", "evidence": {"pain": 9}}
                        """.formatted(
                                severity, cast.patient(), cast.clinic(), newId(), dedupKey)))
                .isNotBlank();
    }

    /// Patient-service tells of the cast's clinic, and the service knows: Monday to Friday, 08:00 to 18:00.
    public static void tellClinic(FedCast cast, String timezone, boolean rtm, String... closedDays) {
        String closed = Stream.of(closedDays).map("\"%s\""::formatted).collect(Collectors.joining(", "));
        String week = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map("{\"day\": \"%s\", \"opensAt\": \"08:00\", \"closesAt\": \"18:00\"}"::formatted)
                .collect(Collectors.joining(", "));
        assertThat(TestPeer.tell("patient", "clinic", "STATE", cast.clinic(), """
                        {"clinicId": "%s", "status": "ACTIVE", "timezone": "%s", "defaultLocale": "de",
                         "modules": {"rtm": %s, "breakGlass": false, "openDirectory": false},
                         "retention": {"clipDays": 30, "recordYears": 10}, "workingHours": [%s],
                         "closedDays": [%s]}
                        """.formatted(
                                cast.clinic(), timezone, rtm, week, closed)))
                .isNotBlank();
        await().atMost(SOON)
                .until(() -> TestPostgres.strings(
                                "messaging_test",
                                "select timezone || rtm from clinic_standing where clinic_id = '%s'"
                                        .formatted(cast.clinic()))
                        .contains(timezone + rtm));
    }

    /// Waits until the lead sees so many alerts; answers their ids.
    public static List<String> inbox(FedCast cast, int size) {
        await().atMost(SOON).until(() -> ids(cast).size() == size);
        return ids(cast);
    }

    private static List<String> ids(FedCast cast) {
        return by(cast.token("lead"))
                .get("/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
