package clinic.telerehab.program.reason;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class ReasonResourceTest {
    private FedCast cast;
    private Running program;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLEAR, CHECK_IN",
        "FEAR, GRADED_EXPOSURE",
        "PAIN, PROGRESSION_EVALUATION",
        "NO_TIME, SHORT_SESSION",
        "NO_EQUIPMENT, EQUIPMENT_FREE_SUBSTITUTE",
        "MOTIVATION, GOAL_REVIEW",
        "ILLNESS, HOLD",
        "TRAVEL, HOLD"
    })
    void suggestsWhatFitsTheReason_SUG_REASON(String code, String kind) {
        give(newId(), code).statusCode(201).body("suggestions.kind", contains(kind));
    }

    @Test
    void suggestsNothingForWhatItDoesNotKnow_SUG_REASON() {
        give(newId(), "OTHER").statusCode(201).body("suggestions", empty());
    }

    @Test
    void suggestsAHoldOfTwoWeeksAtMostAndHoldsNothing_SUG_REASON() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

        give(newId(), "ILLNESS")
                .body("suggestions[0].from", equalTo(today.toString()))
                .body("suggestions[0].until", equalTo(today.plusDays(14).toString()));

        by(cast.token("lead")).get("/programs/{id}", program.id()).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void suggestsTheFirstItemsOfTheDayForWhoHasNoTime_SUG_REASON() {
        give(newId(), "NO_TIME")
                .body("suggestions[0].items", contains(program.itemId().toString()))
                .body("suggestions[0].minutes", notNullValue());
    }

    @Test
    void suggestsTheSmallestStartAndACardForWhoIsAfraid_SUG_REASON() {
        give(newId(), "FEAR").body("suggestions[0].cardCode", equalTo("EDU-FEAR"));
    }

    @Test
    void suggestsALookAtItForWhoIsNotSure_SUG_REASON() {
        UUID id = newId();
        give(id, "UNCLEAR").statusCode(201);

        give(id, "UNCLEAR").statusCode(200);

        assertThat(TestPostgres.strings(
                        "program_test",
                        "select data from feed_event where type = 'check-in-suggested' and subject = '%s'"
                                .formatted(cast.patient())))
                .singleElement()
                .asString()
                .contains(program.id().toString(), "UNCLEAR");
    }

    @Test
    void keepsAReasonOnceHoweverOftenItIsSent() {
        UUID id = newId();

        List<Integer> answers = Race.between(
                () -> give(id, "FEAR").extract().statusCode(),
                () -> give(id, "FEAR").extract().statusCode(),
                () -> give(id, "FEAR").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200);
        list("").body("items", hasSize(1));
    }

    @Test
    void refusesAnotherReasonUnderAUsedId() {
        UUID id = newId();
        give(id, "FEAR").statusCode(201);

        give(id, "PAIN").statusCode(409).body("code", equalTo("id-already-used"));
    }

    @Test
    void showsTheCareTeamTheLatestFirst() {
        give(newId(), "FEAR").statusCode(201);
        give(newId(), "NO_TIME").statusCode(201);
        give(newId(), "PAIN").statusCode(201);

        String next = list("?limit=2")
                .statusCode(200)
                .body("items.code", contains("PAIN", "NO_TIME"))
                .body("items[0].comment", equalTo("Night shifts"))
                .extract()
                .path("nextCursor");

        list("?limit=2&cursor=" + next).body("items.code", contains("FEAR"));
    }

    @Test
    void refusesTheProgramOfAnotherPatient() {
        by(cast.token("patient-other"))
                .body(reason("FEAR"))
                .put("/me/non-adherence-reasons/{id}", newId())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesAProgramThatIsNotFollowed() {
        UUID draft = newId();
        Requests.draft(cast, draft, newId(), "BIRD-DOG-1").statusCode(201);

        by(cast.token("patient-self"))
                .body(reason("FEAR").replace(program.id().toString(), draft.toString()))
                .put("/me/non-adherence-reasons/{id}", newId())
                .then()
                .statusCode(409)
                .body("code", equalTo("program-not-active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": \"FEAR\"}", "{\"programId\": \"%s\"}"})
    void refusesAReasonThatIsNone(String body) {
        by(cast.token("patient-self"))
                .body(body.formatted(program.id()))
                .put("/me/non-adherence-reasons/{id}", newId())
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=tampered"})
    void refusesAPageThatIsNone(String query) {
        list("?" + query).statusCode(400);
    }

    @Test
    void refusesACodeThatIsNone() {
        by(cast.token("patient-self"))
                .body(reason("LAZY"))
                .put("/me/non-adherence-reasons/{id}", newId())
                .then()
                .statusCode(400);
    }

    private ValidatableResponse list(String query) {
        return by(cast.token("lead"))
                .get("/programs/{id}/non-adherence-reasons" + query, program.id())
                .then();
    }

    private ValidatableResponse give(UUID id, String code) {
        return by(cast.token("patient-self"))
                .body(reason(code))
                .put("/me/non-adherence-reasons/{id}", id)
                .then();
    }

    private String reason(String code) {
        return """
                {"programId": "%s", "code": "%s", "comment": "Night shifts"}
                """.formatted(program.id(), code);
    }
}
