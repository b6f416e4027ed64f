package clinic.telerehab.patient.account;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.operator;
import static clinic.telerehab.patient.People.patch;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class AccountTest {
    private Clinic clinic;
    private Login self;
    private UUID patient;
    private int version;

    @BeforeEach
    void link() {
        clinic = clinic();
        self = stranger();
        patient = linkedPatient(clinic, self);
        version = as(self).get("/me/preferences").then().extract().path("version");
    }

    @Test
    void tellsAPatientAllThatTheAppNeeds() {
        as(self).get("/me")
                .then()
                .body("subject", equalTo(self.subject()))
                .body("roles", contains("patient"))
                .body("patientId", equalTo(patient.toString()))
                .body("patientStatus", equalTo("ACTIVE"))
                .body("clinicId", equalTo(clinic.id().toString()))
                .body("clinicName", equalTo("Northside"))
                .body("consentGaps", contains("TELEREHAB", "MESSAGING"))
                .body("emergency.phone", equalTo("112"));
    }

    @Test
    void tellsStaffWhereTheyWork() {
        var staff = physiotherapist(clinic);

        as(staff.login())
                .get("/me")
                .then()
                .body("practitionerId", equalTo(staff.id().toString()))
                .body("clinicId", equalTo(clinic.id().toString()))
                .body("locale", equalTo("en"))
                .body("patientId", nullValue());
    }

    @Test
    void tellsAnOperatorThatTheyAreNobodyHere() {
        as(operator()).get("/me").then().statusCode(200).body("clinicId", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"de, Rufen Sie sofort an.", "de-AT, Rufen Sie sofort an.", "fr, Call at once."})
    void givesEmergencyAdviceInTheCallersLanguageOrTheClinics(String locale, String text) {
        change("{\"locale\": \"%s\"}".formatted(locale), version).statusCode(200);

        as(self).get("/me").then().body("emergency.text", equalTo(text));
    }

    @Test
    void changesAPatientsOwnSettingsAndTellsTheOtherServices() {
        change("{\"timezone\": \"Europe/Lisbon\", \"accessibility\": {\"tts\": true}}", version)
                .statusCode(200)
                .body("timezone", equalTo("Europe/Lisbon"))
                .body("accessibility.tts", equalTo(true))
                .body("accessibility.largeText", equalTo(false));

        assertThat(TestPostgres.strings("patient_test", """
                select data::json ->> 'timezone' from feed_event where type = 'patient' and subject = '%s' order by seq
                """.formatted(patient))).endsWith("Europe/Lisbon");
    }

    @Test
    void startsStaffWithTheClinicsSettings() {
        var staff = physiotherapist(clinic).login();
        as(staff).get("/me/preferences").then().body("locale", equalTo("en")).body("version", equalTo(0));

        patch(staff, "/me/preferences", 0, "{\"locale\": \"de\"}")
                .statusCode(200)
                .body("version", equalTo(1));

        as(staff)
                .get("/me")
                .then()
                .body("locale", equalTo("de"))
                .body("emergency.text", equalTo("Rufen Sie sofort an."));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"timezone\": \"Mars\"},            422, validation-failed",
        "{\"locale\": null},                  422, validation-failed",
        "{\"accessibility\": null},           422, validation-failed",
        "{\"accessibility\": {\"tts\": 1}},   400, malformed-request",
        "{\"givenName\": \"Eve\"},            422, member-not-editable"
    })
    void refusesWhatIsNoSetting(String patch, int status, String code) {
        change(patch, version).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void isChangedByExactlyOneOfTwoAtOnce() {
        List<Integer> answers = Race.between(
                () -> change("{\"locale\": \"en\"}", version).extract().statusCode(),
                () -> change("{\"locale\": \"fr\"}", version).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesAChangeWithoutTheVersionSeen() {
        as(self).body("{\"locale\": \"en\"}").patch("/me/preferences").then().statusCode(428);
    }

    private io.restassured.response.ValidatableResponse change(String patch, int seen) {
        return patch(self, "/me/preferences", seen, patch);
    }
}
