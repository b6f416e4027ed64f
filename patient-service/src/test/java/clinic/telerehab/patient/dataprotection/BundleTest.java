package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.stranger;
import static clinic.telerehab.patient.dataprotection.DataRequests.DATABASE;
import static clinic.telerehab.patient.dataprotection.DataRequests.SOON;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class BundleTest {
    @Test
    void holdsAllThatWasRecorded() {
        FullRecord full = FullRecord.make();
        String mark = full.mark();
        Login self = full.course().self();
        UUID id = asked(self, full.patient(), "EXPORT");
        awaitState(self, full.patient(), id, "COMPLETED");

        var bundle = as(self).get("/data-requests/{id}/bundle", id).then();

        bundle.statusCode(200)
                .body("requestId", equalTo(id.toString()))
                .body("patientId", equalTo(full.patient().toString()))
                .body("parts.patient.patient[0].given_name", equalTo("G" + mark))
                .body("parts.patient.patient[0].emergency_contact.name", equalTo("Bo " + mark))
                .body("parts.patient.consent_decision.scope", hasItems("TELEREHAB", "MESSAGING"))
                .body(
                        "parts.patient.episode.id",
                        hasItem(full.course().episode().toString()))
                .body("parts.patient.episode_transition.reason", hasItem(containsString(mark)))
                .body("parts.patient.intake_assessment[0].self_report.expectations", equalTo(mark + " hopes"))
                .body("parts.patient.intake_assessment[0].red_flags.RF01", equalTo("NO"))
                .body("parts.patient.assessment", hasSize(3))
                .body("parts.patient.assessment.instrument", hasItem("PSFS"))
                .body("parts.patient.assessment[1].answers.pain", equalTo(5))
                .body("parts.patient.goal[0].text", containsString(mark))
                .body("parts.patient.follow_up.months_after", hasItem(1))
                .body("parts.patient.access_grant[0].free_text", containsString(mark))
                .body("parts.patient.access_log.action", hasItem("episode.activate"))
                .body("parts.patient.data_request.kind", hasItem("EXPORT"))
                .body("parts.patient.patient[0].request_hash", equalTo(null))
                .body("parts.patient.invitation[0].code_hash", equalTo(null))
                .body("parts.program.of[0].service", equalTo("program"))
                .body("parts.messaging.of[0].service", equalTo("messaging"));
    }

    @Test
    void namesStaffAsPatientsKnowThemAndNeverTheirLogin() {
        FullRecord full = FullRecord.make();
        Login self = full.course().self();
        UUID id = asked(self, full.patient(), "EXPORT");
        awaitState(self, full.patient(), id, "COMPLETED");

        var bundle = as(self).get("/data-requests/{id}/bundle", id).then();

        bundle.statusCode(200)
                .body("parts.patient.intake_assessment[0].signed_by.displayName", equalTo("T. Herapist"))
                .body("parts.patient.intake_assessment[0].signed_by.profession", equalTo("PHYSIOTHERAPIST"))
                .body("parts.patient.goal[0].proposed_by.role", equalTo("PATIENT"));
        assertThat(bundle.extract().asString())
                .doesNotContain(
                        full.course().lead().login().subject(),
                        full.colleague().login().subject(),
                        full.admin().subject());
    }

    @Test
    void leavesOutWhatOnlyTheCareTeamReads() {
        FullRecord full = FullRecord.make();
        Login self = full.course().self();
        TestPostgres.execute(
                DATABASE,
                "insert into assessment select (jsonb_populate_record(a, %s)).* from assessment a where id = '%s'"
                        .formatted(
                                "jsonb_build_object('id', gen_random_uuid(), 'instrument', 'PHQ2', 'definition_version', '1.0',"
                                        + " 'series', 'x', 'answers', '{\"1\": 3, \"2\": 1}')",
                                anAssessmentOf(full)));
        UUID id = asked(self, full.patient(), "EXPORT");
        awaitState(self, full.patient(), id, "COMPLETED");

        as(self).get("/data-requests/{id}/bundle", id)
                .then()
                .statusCode(200)
                .body("parts.patient.assessment.find { it.instrument == 'PHQ2' }.answers", anEmptyMap())
                .body("parts.patient.assessment.find { it.instrument == 'NPRS_BACK' }.answers.pain", notNullValue())
                .body("parts.patient.assessment.findAll { it.containsKey('score_trace') }", hasSize(0));
    }

    private static String anAssessmentOf(FullRecord full) {
        return TestPostgres.strings(
                        DATABASE,
                        "select id from assessment where status = 'COMPLETED' and patient_id = '%s'"
                                .formatted(full.patient()))
                .getFirst();
    }

    @Test
    void waitsForEveryService() {
        Login self = stranger();
        UUID patient = linkedPatient(clinic(), self);
        UUID id = asked(self, patient, "EXPORT");
        awaitState(self, patient, id, "COMPLETED");
        TestPeer.answer("messaging", "/internal/patients/" + patient + "/export", 503, "{}", 0);

        as(self).get("/data-requests/{id}/bundle", id)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("bundle-unavailable"));

        TestPeer.answer("messaging", "/internal/patients/" + patient + "/export", 200, "{}", 0);
        as(self).get("/data-requests/{id}/bundle", id).then().statusCode(200);
    }

    @Test
    void isAudited() {
        var clinic = clinic();
        Login self = stranger();
        UUID patient = linkedPatient(clinic, self);
        UUID id = asked(self, patient, "EXPORT");
        awaitState(self, patient, id, "COMPLETED");

        as(self).get("/data-requests/{id}/bundle", id).then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> as(clinic.admin().login())
                        .get("/audit?patientId={p}", patient)
                        .then()
                        .body("items.action", hasItem("data-request.bundle")));
    }

    @Test
    void isForThePatientAlone() {
        var clinic = clinic();
        Login self = stranger();
        Login other = stranger();
        UUID patient = linkedPatient(clinic, self);
        UUID neighbour = linkedPatient(clinic, other);
        UUID id = asked(self, patient, "EXPORT");
        awaitState(self, patient, id, "COMPLETED");

        as(other).get("/data-requests/{id}/bundle", id).then().statusCode(404).body("code", equalTo("not-found"));

        as(clinic.admin().login()).get("/data-requests/{id}/bundle", id).then().statusCode(403);
        as(self).get("/data-requests/{id}/bundle", newId()).then().statusCode(404);
        String bundle = as(self).get("/data-requests/{id}/bundle", id).asString();
        assertThat(bundle).contains(patient.toString()).doesNotContain(neighbour.toString());
    }

    @Test
    void isOfACompletedExport() {
        Login self = stranger();
        UUID patient = linkedPatient(clinic(), self);
        UUID id = asked(self, patient, "ERASURE");

        as(self).get("/data-requests/{id}/bundle", id).then().statusCode(409).body("code", equalTo("bundle-not-ready"));
    }
}
