package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.stranger;
import static clinic.telerehab.patient.dataprotection.DataRequests.approve;
import static clinic.telerehab.patient.dataprotection.DataRequests.archive;
import static clinic.telerehab.patient.dataprotection.DataRequests.ask;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static clinic.telerehab.patient.dataprotection.DataRequests.decide;
import static clinic.telerehab.patient.dataprotection.DataRequests.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class DataRequestResourceTest {
    private Clinic clinic;
    private Login admin;
    private Login self;
    private UUID patient;

    @BeforeEach
    void link() {
        clinic = clinic();
        admin = clinic.admin().login();
        self = stranger();
        patient = linkedPatient(clinic, self);
    }

    @Test
    void completesTheExportThatAPatientAsksFor() {
        UUID id = newId();

        ask(self, patient, id, "EXPORT")
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("parts.service", contains("patient", "program", "messaging"))
                .body("decidedAt", notNullValue());

        awaitState(self, patient, id, "COMPLETED");
        list(self, patient).body("items[0].parts.state", everyItem(equalTo("COMPLETED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERASURE", "RESTRICTION"})
    void waitsForTheClinicWhenThePatientAsksForMore(String kind) {
        ask(self, patient, newId(), kind).statusCode(201).body("state", equalTo("REQUESTED"));
    }

    @Test
    void waitsForApprovalWhenTheClinicAsksForAnExport() {
        UUID id = asked(admin, patient, "EXPORT");

        approve(admin, id, 0).statusCode(200).body("state", equalTo("APPROVED")).header("ETag", "\"1\"");

        awaitState(admin, patient, id, "COMPLETED");
    }

    @Test
    void isAskedOnceHoweverOftenSent() {
        UUID id = asked(self, patient, "ERASURE");

        ask(self, patient, id, "ERASURE").statusCode(200);

        ask(self, patient, id, "RESTRICTION").statusCode(409).body("code", equalTo("id-already-used"));
        list(self, patient).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\": null}"})
    void isNotAskedWithoutAKind(String body) {
        as(self).body(body)
                .put("/patients/{p}/data-requests/{id}", patient, newId())
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void isNotAskedForWhatDoesNotExist() {
        ask(self, patient, newId(), "DESTRUCTION").statusCode(400);
    }

    @Test
    void isListedPageByPage() {
        UUID first = asked(self, patient, "ERASURE");
        UUID second = asked(self, patient, "RESTRICTION");

        String cursor = as(self).get("/patients/{p}/data-requests?limit=1", patient)
                .then()
                .body("items.id", contains(first.toString()))
                .extract()
                .path("nextCursor");

        as(self).queryParam("cursor", cursor)
                .get("/patients/{p}/data-requests", patient)
                .then()
                .body("items.id", contains(second.toString()));
    }

    @Test
    void erasesArchivedRecordsOnly() {
        UUID id = asked(self, patient, "ERASURE");

        approve(admin, id, 0).statusCode(409).body("code", equalTo("patient-not-archived"));

        archive(admin, patient);
        approve(admin, id, 0).statusCode(200);
        awaitState(admin, patient, id, "COMPLETED");
    }

    @Test
    void shutsARestrictedPatientOutUntilReactivated() {
        UUID id = asked(self, patient, "RESTRICTION");

        approve(admin, id, 0).statusCode(200);

        awaitState(admin, patient, id, "COMPLETED");
        as(self).get("/patients/{p}", patient).then().statusCode(403);
        assertThat(TestPostgres.strings(DataRequests.DATABASE, """
                        select data::json ->> 'status' from feed_event
                         where subject = '%s' and type = 'patient' order by xact_id desc, seq desc
                        """.formatted(patient)))
                .first()
                .isEqualTo("SUSPENDED");
        int version = as(admin)
                .get("/patients/{p}", patient)
                .then()
                .body("status", equalTo("SUSPENDED"))
                .extract()
                .path("version");
        as(admin)
                .header("If-Match", "\"" + version + "\"")
                .delete("/patients/{p}/suspension", patient)
                .then()
                .statusCode(200);
        list(self, patient).body("items[0].state", equalTo("COMPLETED"));
    }

    @Test
    void leavesASuspendedPatientAsIs() {
        UUID first = asked(self, patient, "RESTRICTION");
        UUID second = asked(self, patient, "RESTRICTION");
        approve(admin, first, 0).statusCode(200);
        awaitState(admin, patient, first, "COMPLETED");

        approve(admin, second, 0).statusCode(200);

        awaitState(admin, patient, second, "COMPLETED");
    }

    @Test
    void restrictsOnlyWhoHasALogin() {
        UUID draft = People.patient(clinic);
        UUID id = asked(admin, draft, "RESTRICTION");

        approve(admin, id, 0).statusCode(409).body("code", equalTo("patient-not-active"));
    }

    @Test
    void isRejectedForAReason() {
        UUID id = asked(self, patient, "ERASURE");

        decide(admin, id, "reject", 0)
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decisionReason", equalTo("The insurer said so"));

        approve(admin, id, 1).statusCode(409).body("code", equalTo("data-request-state-conflict"));
        decide(admin, id, "reject", 1).statusCode(409).body("code", equalTo("data-request-state-conflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "hold", "release"})
    void isNotDecidedWithoutAReason(String verb) {
        UUID id = asked(self, patient, "ERASURE");

        as(admin)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \" \"}")
                .post("/data-requests/{id}/{verb}", id, verb)
                .then()
                .statusCode(422);
    }

    @Test
    void isDecidedByWhoHasSeenItOnly() {
        UUID id = asked(self, patient, "EXPORT");

        as(admin)
                .post("/data-requests/{id}/approve", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"));
        approve(admin, id, 99).statusCode(412).body("code", equalTo("stale-version"));
        approve(admin, newId(), 0).statusCode(404);
    }

    @Test
    void isDecidedOnceWhenTwoDecide() {
        UUID id = asked(self, patient, "RESTRICTION");

        List<Integer> answers = Race.between(
                () -> approve(admin, id, 0).extract().statusCode(),
                () -> decide(admin, id, "reject", 0).extract().statusCode());

        assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
    }

    @Test
    void isApprovedOnceWhenTwoApprove() {
        UUID id = asked(admin, patient, "EXPORT");

        List<Integer> answers = Race.between(
                () -> approve(admin, id, 0).extract().statusCode(),
                () -> approve(admin, id, 0).extract().statusCode());

        assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
    }
}
