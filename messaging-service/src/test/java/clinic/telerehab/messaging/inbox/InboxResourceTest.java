package clinic.telerehab.messaging.inbox;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class InboxResourceTest {
    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
    }

    @Test
    void listsAnAlertWithItsEvidenceAndItsDeadline() {
        raise(cast, "key-" + newId(), "HIGH");
        inbox(cast, 1).forEach(id -> assertThat(id).isNotBlank());

        var item = by(cast.token("lead")).get("/inbox").then().extract().jsonPath();

        assertThat(item.getString("items[0].type")).isEqualTo("A-PAIN-SPIKE");
        assertThat(item.getInt("items[0].evidence.pain")).isEqualTo(9);
        assertThat(Duration.between(
                        Instant.parse(item.getString("items[0].raisedAt")),
                        Instant.parse(item.getString("items[0].ackDueAt"))))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void listsAnAlertOfPatientServiceToo() {
        assertThat(TestPeer.tell("patient", "alert", "SIGNAL", cast.patient(), """
                        {"type": "A-PROM-WORSE", "severity": "MEDIUM", "patientId": "%s", "clinicId": "%s",
                         "dedupKey": "key-%s", "evidence": {"PSFS": 3.67, "baseline": 6.00}}
                        """.formatted(
                                cast.patient(), cast.clinic(), newId())))
                .isNotBlank();
        inbox(cast, 1).forEach(id -> assertThat(id).isNotBlank());

        by(cast.token("lead"))
                .get("/inbox")
                .then()
                .body("items[0].type", equalTo("A-PROM-WORSE"))
                .body("items[0].evidence.PSFS", equalTo(3.67f));
    }

    @Test
    void countsTheSameAgainOnOneItemAndKeepsTheHigherSeverity() {
        String key = "key-" + newId();
        raise(cast, key, "CRITICAL");
        raise(cast, key, "LOW");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> by(cast.token("lead"))
                        .get("/inbox")
                        .then()
                        .body("items.size()", equalTo(1))
                        .body("items[0].count", equalTo(2))
                        .body("items[0].severity", equalTo("CRITICAL")));
    }

    @Test
    void listsTheSameAsNewOnceTheOldIsResolved() {
        String key = "key-" + newId();
        raise(cast, key, "HIGH");
        String first = inbox(cast, 1).getFirst();
        resolve(first, 0).statusCode(200).body("state", equalTo("RESOLVED"));

        raise(cast, key, "HIGH");

        assertThat(inbox(cast, 2)).contains(first);
    }

    @Test
    void letsExactlyOneOfTwoRacingAcknowledgementsIn() {
        raise(cast, "key-" + newId(), "HIGH");
        String id = inbox(cast, 1).getFirst();

        List<Integer> answers = Race.between(
                () -> acknowledge(id, 0).extract().statusCode(),
                () -> acknowledge(id, 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesToAcknowledgeTwice() {
        raise(cast, "key-" + newId(), "HIGH");
        String id = inbox(cast, 1).getFirst();
        acknowledge(id, 0).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));

        acknowledge(id, 1).statusCode(409).body("code", equalTo("inbox-state-conflict"));
    }

    @Test
    void refusesToResolveWithoutSayingWhatCameOfIt() {
        raise(cast, "key-" + newId(), "HIGH");
        String id = inbox(cast, 1).getFirst();

        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/inbox/{id}/resolve", id)
                .then()
                .statusCode(422);
    }

    @Test
    void showsNothingToAColleagueWithoutRelation() {
        raise(cast, "key-" + newId(), "HIGH");
        assertThat(inbox(cast, 1)).hasSize(1);

        by(cast.token("colleague")).get("/inbox").then().statusCode(200).body("items", empty());
    }

    private ValidatableResponse acknowledge(String id, int version) {
        return by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .post("/inbox/{id}/acknowledge", id)
                .then();
    }

    private ValidatableResponse resolve(String id, int version) {
        return by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .body("{\"code\": \"CONTACTED_PATIENT\"}")
                .post("/inbox/{id}/resolve", id)
                .then();
    }
}
