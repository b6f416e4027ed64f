package clinic.telerehab.patient.breakglass;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.breakGlass;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class BreakGlassTest {
    @Inject
    MovableClock clock;

    private Clinic clinic;
    private Login admin;
    private UUID patient;
    private Practitioner helper;

    @BeforeEach
    void register() {
        clinic = clinic();
        admin = clinic.admin().login();
        People.allowBreakGlass(clinic);
        patient = patient(clinic);
        helper = physiotherapist(clinic);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void opensTheRecordForFourHours() {
        breakGlass(helper.login(), patient, newId()).statusCode(201);
        as(helper.login()).get("/patients/{p}", patient).then().statusCode(200);

        clock.moveTo(Duration.ofHours(4));

        as(helper.login())
                .get("/patients/{p}", patient)
                .then()
                .statusCode(403)
                .body("code", equalTo("care-relationship-required"));
    }

    @Test
    void showsThePatientInTheHelpersOwnListOnce() {
        breakGlass(helper.login(), patient, newId()).statusCode(201);

        lead(clinic, patient, helper);

        as(helper.login()).get("/patients").then().body("items.id", contains(patient.toString()));
    }

    @Test
    void tagsEachAccessUnderIt() {
        breakGlass(helper.login(), patient, newId()).statusCode(201);

        as(helper.login()).get("/patients/{p}", patient).then().statusCode(200);

        assertThat(TestPostgres.strings("patient_test", """
                select action from audit_entry where patient_id = '%s' and break_glass
                """.formatted(patient))).containsExactly("patient.read");
    }

    @Test
    void tellsTheOtherServicesAndRaisesAnAlert() {
        var grant = newId();

        breakGlass(helper.login(), patient, grant).statusCode(201);

        assertThat(told("care-relation", grant)).hasSize(1).first().asString().contains("BREAK_GLASS");
        assertThat(told("alert", patient)).hasSize(1).first().asString().contains("A-BREAKGLASS", "HIGH");
    }

    @Test
    void isRefusedWhereTheClinicHasNotTurnedItOn() {
        var cautious = clinic();

        breakGlass(physiotherapist(cautious).login(), patient(cautious), newId())
                .statusCode(403)
                .body("code", equalTo("break-glass-off"));
    }

    @Test
    void isRefusedToWhoMaySeeThePatientAnyway() {
        lead(clinic, patient, helper);

        breakGlass(helper.login(), patient, newId()).statusCode(409).body("code", equalTo("access-already-open"));
    }

    @Test
    void isRefusedWithoutAReasonThatSaysSomething() {
        as(helper.login())
                .body("{\"reasonCode\": \"EMERGENCY\", \"freeText\": \"urgent\"}")
                .put("/patients/{p}/access-grants/{id}", patient, newId())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("freeText"));
    }

    @Test
    void opensNoWayIntoTheCareTeam() {
        breakGlass(helper.login(), patient, newId()).statusCode(201);

        People.join(helper.login(), patient, newId(), helper, "MEMBER", null)
                .statusCode(403)
                .body("code", equalTo("team-role-not-sufficient"));
    }

    @Test
    void answersARepeatedRequestWithTheSameGrant() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);

        breakGlass(helper.login(), patient, grant).statusCode(200).body("id", equalTo(grant.toString()));
    }

    @Test
    void answersARepeatedRequestAlsoOnceTheClinicTurnedItOff() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);
        People.changeClinic(admin, clinic.id(), 1, "{\"modules\": {\"breakGlass\": false}}")
                .statusCode(200);

        breakGlass(helper.login(), patient, grant).statusCode(200);
    }

    @Test
    void opensOnceForTwoRacingRequests() {
        List<Integer> answers = Race.between(
                () -> breakGlass(helper.login(), patient, newId()).extract().statusCode(),
                () -> breakGlass(helper.login(), patient, newId()).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void waitsForAReviewUntilSomebodyDidIt() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);
        as(admin).get("/access-grants?review=pending").then().body("items.id", contains(grant.toString()));

        review(admin, grant, "JUSTIFIED", 0).statusCode(200).body("reviewOutcome", equalTo("JUSTIFIED"));
        assertThat(TestPostgres.strings("patient_test", """
                select patient_id from audit_entry where action = 'access-grant.review' and patient_id = '%s'
                """.formatted(patient))).hasSize(1);

        as(admin)
                .get("/access-grants?review=pending&limit=1")
                .then()
                .body("items.id", equalTo(List.of()))
                .body("nextCursor", nullValue());
        as(admin).get("/access-grants?review=done").then().body("items.id", contains(grant.toString()));
    }

    @Test
    void endsAtOnceWhenItWasNotJustified() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);

        review(admin, grant, "NOT_JUSTIFIED", 0).statusCode(200);

        as(helper.login()).get("/patients/{p}", patient).then().statusCode(403);
        assertThat(told("care-relation", grant)).hasSize(2);
    }

    @Test
    void isReviewedByExactlyOneOfTwoAtOnce() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);

        List<Integer> answers = Race.between(
                () -> review(admin, grant, "JUSTIFIED", 0).extract().statusCode(),
                () -> review(admin, grant, "NOT_JUSTIFIED", 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void isNotReviewedTwice() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);
        review(admin, grant, "JUSTIFIED", 0).statusCode(200);

        review(admin, grant, "JUSTIFIED", 1).statusCode(409).body("code", equalTo("grant-already-reviewed"));
    }

    @Test
    void isNotReviewedByWhoUsedIt() {
        var both = People.clinicianAndAdmin(clinic);
        var grant = newId();
        breakGlass(both.login(), patient, grant).statusCode(201);

        review(both.login(), grant, "JUSTIFIED", 0).statusCode(403).body("code", equalTo("own-grant"));
    }

    @Test
    void isNotReviewedWithoutTheVersionSeen() {
        var grant = newId();
        breakGlass(helper.login(), patient, grant).statusCode(201);

        as(admin)
                .body("{\"outcome\": \"JUSTIFIED\", \"note\": \"Fine.\"}")
                .post("/access-grants/{id}/review", grant)
                .then()
                .statusCode(428);
    }

    private static ValidatableResponse review(Login as, UUID grant, String outcome, int version) {
        return as(as).header("If-Match", "\"%d\"".formatted(version))
                .body("{\"outcome\": \"%s\", \"note\": \"Talked to them.\"}".formatted(outcome))
                .post("/access-grants/{id}/review", grant)
                .then();
    }

    private static List<String> told(String type, UUID subject) {
        return TestPostgres.strings("patient_test", """
                select data from feed_event where type = '%s' and subject = '%s' order by seq
                """.formatted(type, subject));
    }
}
