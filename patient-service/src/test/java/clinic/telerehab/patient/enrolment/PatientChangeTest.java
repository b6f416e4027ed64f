package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.command;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.patch;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class PatientChangeTest {
    private Login admin;
    private Login self;
    private Login team;
    private UUID patient;
    private int version;

    @BeforeEach
    void link() {
        Clinic clinic = clinic();
        admin = clinic.admin().login();
        self = stranger();
        patient = linkedPatient(clinic, self);
        var physiotherapist = physiotherapist(clinic);
        lead(clinic, patient, physiotherapist);
        team = physiotherapist.login();
        version = as(admin).get("/patients/{p}", patient).then().extract().path("version");
    }

    @Test
    void keepsEverythingThatIsSaidAboutThePatient() {
        change(team, """
                {"sexAtBirth": "FEMALE", "gender": "woman", "phone": "+49 30 1234", "equipment": ["EXERCISE_BALL"],
                 "emergencyContact": {"name": "Bo", "phone": "112"}, "accessibility": {"largeText": true},
                 "contraindicationTags": ["OSTEOPOROSIS", "FALL_RISK"]}
                """).statusCode(200);

        as(self).get("/patients/{p}", patient)
                .then()
                .body("sexAtBirth", equalTo("FEMALE"))
                .body("equipment", contains("EXERCISE_BALL"))
                .body("emergencyContact.name", equalTo("Bo"))
                .body("accessibility.largeText", equalTo(true))
                .body("accessibility.tts", equalTo(false))
                .body("contraindicationTags", contains("OSTEOPOROSIS", "FALL_RISK"))
                .body("givenName", equalTo("Ada"));
    }

    @Test
    void hidesWhatIsClinicalFromAdministrators() {
        change(team, "{\"contraindicationTags\": [\"PREGNANCY\"]}").statusCode(200);

        as(admin).get("/patients/{p}", patient).then().body("contraindicationTags", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "self,  {\"phone\": \"030 1\"},                  200",
        "self,  {\"email\": null},                       200",
        "self,  {\"givenName\": \"Eve\"},                422",
        "self,  {\"contraindicationTags\": []},          422",
        "admin, {\"givenName\": \"Eve\"},                200",
        "admin, {\"recordNumber\": \"R-new\"},           200",
        "admin, {\"contraindicationTags\": []},          422",
        "team,  {\"contraindicationTags\": []},          200",
        "team,  {\"status\": \"ARCHIVED\"},              422",
        "team,  {\"clinicId\": null},                    422"
    })
    void letsEachRoleChangeItsOwnPart(String who, String patch, int status) {
        change(byName(who), patch).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "{\"timezone\": \"Mars\"},              422, timezone",
        "{\"birthDate\": \"2150-01-01\"},       422, birthDate",
        "{\"familyName\": null},                422, familyName",
        "{\"emergencyContact\": {\"name\": \"\"}}, 422, emergencyContact.name"
    })
    void namesWhatIsInvalidAfterTheChange(String patch, int status, String field) {
        change(team, patch).statusCode(status).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"{\"contraindicationTags\": [\"HEADACHE\"]}", "{\"birthDate\": \"-9999-01-01\"}", "{\"gender\": 5}"})
    void refusesWhatHasAnotherType(String patch) {
        change(team, patch).statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    void refusesARecordNumberThatIsTaken() {
        var elsewhere = clinic();
        var one = patient(elsewhere);
        var other = patient(elsewhere);

        patch(elsewhere.admin().login(), "/patients/" + one, 0, "{\"recordNumber\": \"R-%s\"}".formatted(other))
                .statusCode(409)
                .body("code", equalTo("record-number-taken"));
    }

    @Test
    void isChangedByExactlyOneOfTwoAtOnce() {
        List<Integer> answers = Race.between(
                () -> change(self, "{\"phone\": \"030 1\"}").extract().statusCode(),
                () -> change(team, "{\"phone\": \"030 2\"}").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Nested
    class Suspended {
        @BeforeEach
        void suspend() {
            move(admin, version).statusCode(200).body("status", equalTo("SUSPENDED"));
        }

        @Test
        void isShutOut() {
            as(self).get("/patients/{p}", patient).then().statusCode(403);
            as(self).get("/me/preferences").then().statusCode(403);
            as(self).get("/me").then().statusCode(200).body("patientStatus", equalTo("SUSPENDED"));
            as(team).get("/patients/{p}", patient).then().statusCode(200);
        }

        @Test
        void isShutOutOfTheOtherServicesByTheFeed() {
            assertThat(TestPostgres.strings("patient_test", """
                    select data::json ->> 'status' from feed_event where type = 'patient' and subject = '%s' order by seq
                    """.formatted(patient)))
                    .endsWith("ACTIVE", "SUSPENDED");
        }

        @Test
        void isLetInAgain() {
            letIn(version + 1).statusCode(200);

            as(self).get("/patients/{p}", patient).then().statusCode(200);
        }

        @Test
        void isLetInByExactlyOneOfTwoAtOnce() {
            List<Integer> answers = Race.between(
                    () -> letIn(version + 1).extract().statusCode(),
                    () -> letIn(version + 1).extract().statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }

        @Test
        void isNotSuspendedTwice() {
            move(admin, version + 1).statusCode(409).body("code", equalTo("patient-not-active"));
        }
    }

    @Test
    void isSuspendedByExactlyOneOfTwoAtOnce() {
        List<Integer> answers = Race.between(
                () -> move(admin, version).extract().statusCode(),
                () -> move(admin, version).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void isNotLetInWhoWasNotSuspended() {
        letIn(version).statusCode(409).body("code", equalTo("patient-not-suspended"));
    }

    @Test
    void isArchivedByExactlyOneOfTwoAtOnce() {
        List<Integer> answers = Race.between(
                () -> command(admin, "/patients/" + patient + "/archive", version)
                        .extract()
                        .statusCode(),
                () -> command(admin, "/patients/" + patient + "/archive", version)
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void doesNotChangeAnyMoreOnceArchived() {
        command(admin, "/patients/" + patient + "/archive", version)
                .statusCode(200)
                .body("status", equalTo("ARCHIVED"));

        patch(team, "/patients/" + patient, version + 1, "{\"phone\": \"030 1\"}")
                .statusCode(409)
                .body("code", equalTo("patient-archived"));
        command(admin, "/patients/" + patient + "/archive", version + 1).statusCode(409);
    }

    private ValidatableResponse move(Login who, int seen) {
        return as(who).header("If-Match", "\"%d\"".formatted(seen))
                .put("/patients/{p}/suspension", patient)
                .then();
    }

    private ValidatableResponse letIn(int seen) {
        return as(admin)
                .header("If-Match", "\"%d\"".formatted(seen))
                .delete("/patients/{p}/suspension", patient)
                .then();
    }

    private ValidatableResponse change(Login who, String patch) {
        return patch(who, "/patients/" + patient, version, patch);
    }

    private Login byName(String who) {
        return switch (who) {
            case "self" -> self;
            case "admin" -> admin;
            default -> team;
        };
    }
}
