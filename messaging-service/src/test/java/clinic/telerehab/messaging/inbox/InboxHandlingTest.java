package clinic.telerehab.messaging.inbox;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MessagingServiceTest
class InboxHandlingTest {
    private static final String NOTE = "Seen together with the patient on the phone";

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
    }

    @Test
    void leadsFromOpenToResolved() {
        String id = raised("HIGH");
        command(id, 0, "acknowledge", "").statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        command(id, 1, "start", "").statusCode(200).body("state", equalTo("IN_PROGRESS"));

        command(id, 2, "resolve", "{\"code\": \"REFERRED\", \"note\": \"to the GP\"}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("RESOLVED"))
                .body("resolution", equalTo("REFERRED"))
                .body("note", equalTo("to the GP"))
                .body("assigneeId", equalTo(cast.practitioner("lead").toString()))
                .body("settledAt", notNullValue());
    }

    /// Every step that no state allows.
    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "acknowledge | acknowledge",
                "start       | acknowledge",
                "start       | start",
                "resolve     | acknowledge",
                "resolve     | start",
                "resolve     | resolve",
                "resolve     | dismiss",
                "resolve     | assign",
                "dismiss     | dismiss",
                "dismiss     | resolve",
                "acknowledge | reopen",
                "start       | reopen"
            })
    void refusesAStepThatTheStateDoesNotAllow(String before, String step) {
        String id = raised("HIGH");
        command(id, 0, before, body(before)).statusCode(200);

        command(id, 1, step, body(step)).statusCode(409).body("code", equalTo("inbox-state-conflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "assign", "start", "resolve", "dismiss", "reopen"})
    void wantsTheVersionThatWasSeen(String step) {
        String id = raised("HIGH");

        command(id, 7, step, body(step)).statusCode(412).body("code", equalTo("stale-version"));
        by(cast.token("lead"))
                .body(body(step).isEmpty() ? "{}" : body(step))
                .post("/inbox/{id}/" + step, id)
                .then()
                .statusCode(428);
    }

    @Test
    void letsExactlyOneOfTwoRacingStepsIn() {
        String id = raised("HIGH");

        List<Integer> answers = Race.between(
                () -> command(id, 0, "resolve", body("resolve")).extract().statusCode(),
                () -> command(id, 0, "dismiss", "{}").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"note\": \"no\"}", "{\"note\": \"                         .\"}"})
    void refusesToDismissWhatIsCriticalWithoutAReason(String request) {
        String id = raised("CRITICAL");

        command(id, 0, "dismiss", request).statusCode(422).body("code", equalTo("dismissal-needs-note"));
    }

    @Test
    void dismissesWhatIsCriticalWithAReason() {
        String id = raised("CRITICAL");

        command(id, 0, "dismiss", "{\"note\": \"%s\"}".formatted(NOTE))
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
    }

    @Test
    void opensASettledAlertAgainWithANewDeadline() {
        String id = raised("HIGH");
        command(id, 0, "resolve", body("resolve")).statusCode(200);

        command(id, 1, "reopen", "")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("resolution", nullValue())
                .body("settledAt", nullValue())
                .body("acknowledgedAt", nullValue())
                .body("ackDueAt", notNullValue());
    }

    @Test
    void refusesToOpenAgainWhatWasRaisedAnew() {
        String key = "key-" + newId();
        raise(cast, key, "HIGH");
        String id = inbox(cast, 1).getFirst();
        command(id, 0, "resolve", body("resolve")).statusCode(200);
        raise(cast, key, "HIGH");
        assertThat(inbox(cast, 2)).contains(id);

        command(id, 1, "reopen", "").statusCode(409).body("code", equalTo("inbox-item-open-anew"));
    }

    @Test
    void listsWhatWasDismissedAsNewWhenItComesAgain() {
        String key = "key-" + newId();
        raise(cast, key, "HIGH");
        String id = inbox(cast, 1).getFirst();
        command(id, 0, "dismiss", "{}").statusCode(200);

        raise(cast, key, "HIGH");

        assertThat(inbox(cast, 2)).contains(id);
    }

    @Test
    void tellsWhoeverItIsGivenTo() {
        String id = raised("HIGH");

        command(id, 0, "assign", body("assign").replace(staff("lead"), staff("cover")))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("assigneeId", equalTo(staff("cover")));

        by(cast.token("cover")).get("/me/notifications").then().body("items.type", hasItem("ALERT_ASSIGNED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "ended", "outsider", "admin"})
    void givesItToNobodyOutsideOfTheCareTeam(String kind) {
        String id = raised("HIGH");

        command(id, 0, "assign", body("assign").replace(staff("lead"), staff(kind)))
                .statusCode(422)
                .body("code", equalTo("assignee-not-in-care-team"));
    }

    @Test
    void letsTheAdministratorSettleWhatIsAddressedToThem() {
        String id = raisedToTheAdministrator("A-NO-LEAD");
        by(cast.token("admin")).get("/me/notifications").then().body("items.type", contains("ALERT"));

        by(cast.token("admin"))
                .header("If-Match", "\"0\"")
                .body(body("resolve"))
                .post("/inbox/{id}/resolve", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-NO-LEAD", "A-BREAKGLASS"})
    void letsAnAdministratorWhoIsAClinicianTooTakeWhatIsAddressedToThem(String type) {
        String id = raisedToTheAdministrator(type);
        asBoth().get("/inbox/{id}", id).then().statusCode(200).body("evidence", nullValue());

        asBoth().header("If-Match", "\"0\"")
                .post("/inbox/{id}/acknowledge", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));

        asBoth().header("If-Match", "\"1\"")
                .body(body("resolve"))
                .post("/inbox/{id}/resolve", id)
                .then()
                .statusCode(200);
    }

    @Test
    void letsAnAdministratorWhoIsAClinicianTooSeeButNotTakeWhatIsClinical() {
        String id = raised("HIGH");
        asBoth().get("/inbox/{id}", id).then().statusCode(200).body("evidence", nullValue());

        asBoth().header("If-Match", "\"0\"")
                .post("/inbox/{id}/acknowledge", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));

        by(cast.token("colleague"))
                .get("/inbox/{id}", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("care-relationship-required"));
    }

    /// A clinician without a relation to the patient, who runs the clinic as well.
    private RequestSpecification asBoth() {
        return by(TestTokens.person(cast.login("colleague"), "clinician", "clinic-admin"));
    }

    private String raisedToTheAdministrator(String type) {
        assertThat(TestPeer.tell("patient", "alert", "SIGNAL", cast.patient(), """
                        {"type": "%s", "severity": "HIGH", "patientId": "%s", "clinicId": "%s",
                         "dedupKey": "key-%s", "evidence": {}}
                        """.formatted(
                                type, cast.patient(), cast.clinic(), newId())))
                .isNotBlank();
        return inbox(cast, 1).getFirst();
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        by(cast.token("lead")).get("/inbox/{id}", newId()).then().statusCode(404);
        command(newId().toString(), 0, "acknowledge", "").statusCode(404);
    }

    private String raised(String severity) {
        raise(cast, "key-" + newId(), severity);
        return inbox(cast, 1).getFirst();
    }

    private String body(String step) {
        return switch (step) {
            case "resolve" -> "{\"code\": \"MONITOR\"}";
            case "dismiss" -> "{}";
            case "assign" -> "{\"practitionerId\": \"%s\"}".formatted(staff("lead"));
            default -> "";
        };
    }

    private String staff(String kind) {
        return cast.practitioner(kind).toString();
    }

    private ValidatableResponse command(String id, int version, String step, String body) {
        var request = by(cast.token("lead")).header("If-Match", "\"" + version + "\"");
        return (body.isEmpty() ? request : request.body(body))
                .post("/inbox/{id}/" + step, id)
                .then();
    }
}
