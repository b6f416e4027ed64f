package clinic.telerehab.program.education;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.Library;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class EducationResourceTest {
    private static final String DATABASE = "program_test";

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("program");
    }

    private ValidatableResponse assign(String card) {
        return by(cast.token("lead"))
                .put("/patients/{p}/education/{c}", cast.patient(), card)
                .then();
    }

    private ValidatableResponse mine() {
        return by(cast.token("patient-self")).get("/me/education").then();
    }

    private ValidatableResponse acknowledge(String card) {
        return by(cast.token("patient-self"))
                .post("/me/education/{c}/ack", card)
                .then();
    }

    @Test
    void givesACardOnce() {
        assign("EDU-FORM").statusCode(201).body("reason", equalTo("CLINICIAN"));

        assign("EDU-FORM").statusCode(200).body("code", equalTo("EDU-FORM"));

        mine().statusCode(200).body("items", hasSize(1)).body("items[0].card.locale", equalTo("en"));
    }

    @Test
    void givesACardOnceWhenTwoGiveItAtTheSameTime() {
        List<Integer> answers = Race.between(
                () -> assign("EDU-FEAR").extract().statusCode(),
                () -> assign("EDU-FEAR").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
    }

    @Test
    void givesNoCardThatThereIsNot() {
        assign("EDU-SLEEP").statusCode(404).body("code", equalTo("card-unknown"));
    }

    @Test
    void showsThePatientTheirCardsInTheirLanguage() {
        assign("EDU-MOVE").statusCode(201);
        assign("EDU-REST").statusCode(201);

        by(cast.token("patient-self"))
                .get("/me/education?locale=de")
                .then()
                .statusCode(200)
                .body("items.code", contains("EDU-MOVE", "EDU-REST"))
                .body("items[1].card.title", equalTo("Wie viel Ruhe richtig ist"))
                .body("items[0].acknowledgedAt", nullValue());
    }

    @Test
    void comesInPages() {
        assign("EDU-MOVE").statusCode(201);
        assign("EDU-REST").statusCode(201);

        String cursor = by(cast.token("lead"))
                .get("/patients/{p}/education?limit=1", cast.patient())
                .then()
                .body("items.code", contains("EDU-MOVE"))
                .extract()
                .path("nextCursor");
        by(cast.token("lead"))
                .queryParam("cursor", cursor)
                .get("/patients/{p}/education", cast.patient())
                .then()
                .body("items.code", contains("EDU-REST"))
                .body("nextCursor", nullValue());
    }

    @Test
    void keepsTheFirstAcknowledgement() {
        assign("EDU-FORM").statusCode(201);
        String first = acknowledge("EDU-FORM").statusCode(200).extract().path("acknowledgedAt");

        acknowledge("EDU-FORM").statusCode(200).body("acknowledgedAt", equalTo(first));

        by(cast.token("lead"))
                .get("/patients/{p}/education", cast.patient())
                .then()
                .body("items[0].acknowledgedAt", equalTo(first));
    }

    @Test
    void keepsOneAcknowledgementOfTwoAtTheSameTime() {
        assign("EDU-FORM").statusCode(201);

        List<String> answers = Race.between(
                () -> acknowledge("EDU-FORM").statusCode(200).extract().path("acknowledgedAt"),
                () -> acknowledge("EDU-FORM").statusCode(200).extract().path("acknowledgedAt"));

        assertThat(answers.get(0)).isNotNull().isEqualTo(answers.get(1));
    }

    @Test
    void acknowledgesNoCardThatWasNotGiven() {
        acknowledge("EDU-FORM").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void leavesATrace() {
        assign("EDU-FORM").statusCode(201);
        acknowledge("EDU-FORM").statusCode(200);

        assertThat(TestPostgres.strings(
                        DATABASE,
                        "select action from audit_entry where patient_id = '%s' and action like 'education.%%'"
                                .formatted(cast.patient())))
                .contains("education.assign", "education.acknowledge");
    }

    @Test
    void refusesALanguageThatIsNone() {
        by(cast.token("patient-self"))
                .get("/me/education?locale=deutsch")
                .then()
                .statusCode(400);
    }

    /// The cards of all phases, in their order.
    @Test
    void givesTheCardsOfTheTemplateWhenTheProgramStarts() {
        String template = new Library(cast).published("templates", Library.TEMPLATE);
        UUID program = newId();
        Requests.draft(cast, program, newId(), "BIRD-DOG-1").statusCode(201);
        TestPostgres.execute(
                DATABASE,
                "update program set template_code = '%s', template_version = 1 where id = '%s'"
                        .formatted(template, program));
        mine().body("items", empty());

        Requests.activate(cast, program, 0).statusCode(200);

        mine().body("items.code", contains("EDU-MOVE", "EDU-REST"))
                .body("items.reason", contains("TEMPLATE", "TEMPLATE"))
                .body("items[0].card.paragraphs", notNullValue());
    }
}
