package clinic.telerehab.messaging.conversation;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class TeamThreadTest {
    private FedCast cast;
    private String patient;
    private String lead;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        patient = cast.token("patient-self");
        lead = cast.token("lead");
    }

    @Test
    void isNothingToThePatient() {
        UUID team = opened();
        UUID message = newId();
        send(lead, team, message, "between us").statusCode(201);

        by(patient).get("/conversations").then().body("items.kind", contains("CARE"));
        by(patient).get("/patients/{p}/conversations", cast.patient()).then().body("items.kind", contains("CARE"));
        for (String path : List.of("", "/messages", "/messages/search?q=us")) {
            by(patient).get("/conversations/" + team + path).then().statusCode(404);
        }
        send(patient, team, newId(), "hello?").statusCode(404);
        by(patient)
                .body("{\"upTo\": 1}")
                .post("/conversations/{c}/read", team)
                .then()
                .statusCode(404);
        assertThat(TestPostgres.strings(
                        "messaging_test",
                        "select distinct audience from stream_event where data like '%" + message + "%'"))
                .containsExactly("CARE_TEAM");
    }

    @Test
    void isSharedByTheCareTeam() {
        UUID team = opened();
        send(lead, team, newId(), "who covers?").statusCode(201);

        by(cast.token("cover"))
                .get("/conversations/{c}/messages", team)
                .then()
                .statusCode(200)
                .body("items.body", contains("who covers?"));
        by(cast.token("colleague"))
                .get("/conversations/{c}/messages", team)
                .then()
                .statusCode(403);
    }

    @Test
    void needsNoConsentOfThePatient() {
        UUID team = opened();
        cast.consentTo();

        send(lead, team, newId(), "consent is withdrawn").statusCode(201);
    }

    @Test
    void countsAsReadOnceAColleagueHasReadIt() {
        UUID team = opened();
        send(lead, team, newId(), "who covers?").statusCode(201);
        by(cast.token("cover"))
                .body("{\"upTo\": 1}")
                .post("/conversations/{c}/read", team)
                .then()
                .statusCode(204);

        by(lead).get("/conversations/{c}/messages", team).then().body("items.receipts.read", contains(true));
    }

    @Test
    void namesWhoTakesPartNow() {
        UUID team = opened();
        by(lead).get("/conversations/{c}", team)
                .then()
                .body("participants.displayName", hasItem("The assistant"))
                .body("participants.role", not(hasItem("patient")));

        cast.end("assistant");

        by(lead).get("/conversations/{c}", team).then().body("participants.displayName", not(hasItem("The assistant")));
    }

    @Test
    void opensOnceHoweverOftenAsked() {
        UUID id = newId();

        List<Integer> answers = Race.between(
                () -> open(id, "Cover").extract().statusCode(),
                () -> open(id, "Cover").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        open(id, "Another").statusCode(409).body("code", equalTo("id-already-used"));
        open(newId(), " ").statusCode(422);
    }

    private UUID opened() {
        UUID id = newId();
        open(id, "Cover in March").statusCode(201).body("kind", equalTo("TEAM"));
        return id;
    }

    private ValidatableResponse open(UUID id, String subject) {
        return by(lead).body("{\"subject\": \"%s\"}".formatted(subject))
                .put("/patients/{p}/conversations/{id}", cast.patient(), id)
                .then();
    }
}
