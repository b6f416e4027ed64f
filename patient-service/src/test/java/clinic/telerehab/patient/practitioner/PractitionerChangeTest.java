package clinic.telerehab.patient.practitioner;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.assistant;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.join;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patch;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class PractitionerChangeTest {
    private static final String DEACTIVATE = "{\"active\": false}";

    private Clinic clinic;
    private Login admin;
    private Practitioner staff;

    @BeforeEach
    void register() {
        clinic = clinic();
        admin = clinic.admin().login();
        staff = physiotherapist(clinic);
    }

    @Test
    void isListedInPages() {
        String cursor = as(admin)
                .get("/practitioners?clinicId={c}&limit=1", clinic.id())
                .then()
                .body("items.id", contains(clinic.admin().id().toString()))
                .extract()
                .path("nextCursor");

        as(admin)
                .get("/practitioners?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(staff.id().toString()));
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        change("{\"displayName\": \"New Name\", \"languages\": [\"de\", \"en\"]}", 0)
                .statusCode(200)
                .body("displayName", equalTo("New Name"))
                .body("languages", contains("de", "en"))
                .body("profession", equalTo("PHYSIOTHERAPIST"));
        as(admin).get("/practitioners/{id}", staff.id()).then().body("version", equalTo(1));
    }

    @Test
    void takesEveryAccessAwayAtOnce() {
        UUID patient = patient(clinic);
        join(admin, patient, newId(), staff, "MEMBER", null).statusCode(201);

        change(DEACTIVATE, 0).statusCode(200);

        as(staff.login()).get("/patients/{p}", patient).then().statusCode(404);
        as(staff.login()).get("/patients").then().statusCode(403);
        assertThat(TestPostgres.strings("patient_test", """
                select data::json ->> 'active' from feed_event
                 where type = 'practitioner' and subject = '%s' order by seq
                """.formatted(staff.id())))
                .containsExactly("true", "false");
    }

    @Test
    void isNotDeactivatedWhileLeadingSomebodysCare() {
        lead(clinic, patient(clinic), staff);

        change(DEACTIVATE, 0).statusCode(409).body("code", equalTo("leads-patients"));
    }

    @Test
    void isNotDeactivatedWhileAnAssistantNeedsThem() {
        UUID patient = patient(clinic);
        join(admin, patient, newId(), staff, "SUPERVISOR", null).statusCode(201);
        join(admin, patient, newId(), assistant(clinic), "MEMBER", null).statusCode(201);

        change(DEACTIVATE, 0).statusCode(409).body("code", equalTo("assistant-needs-supervisor"));
    }

    @Test
    void neverLeadsAndLeavesAtOnce() {
        UUID patient = patient(clinic);

        List<Integer> answers = Race.between(
                () -> change(DEACTIVATE, 0).extract().statusCode(),
                () -> join(admin, patient, newId(), staff, "LEAD", null)
                        .extract()
                        .statusCode());

        assertThat(answers).containsAnyOf(200, 201).containsAnyOf(409, 422);
    }

    @Test
    void isChangedByExactlyOneOfTwoAtOnce() {
        List<Integer> answers = Race.between(
                () -> change("{\"displayName\": \"One\"}", 0).extract().statusCode(),
                () -> change("{\"displayName\": \"Two\"}", 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"licenceNumber\": null}         | licence-needed",
                "{\"displayName\": null}           | validation-failed",
                "{\"profession\": \"PHYSICIAN\"}   | member-not-editable"
            })
    void refusesWhatNoStaffCanBecome(String patch, String code) {
        change(patch, 0).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void namesTheLanguageThatIsNone() {
        change("{\"languages\": [\"klingon\"]}", 0)
                .statusCode(422)
                .body("violations.field", hasItem(org.hamcrest.Matchers.startsWith("languages")));
    }

    @Test
    void isNotFoundByAnotherClinicsAdministrator() {
        patch(clinic().admin().login(), "/practitioners/" + staff.id(), 0, DEACTIVATE)
                .statusCode(404);
    }

    private ValidatableResponse change(String patch, int version) {
        return patch(admin, "/practitioners/" + staff.id(), version, patch);
    }
}
