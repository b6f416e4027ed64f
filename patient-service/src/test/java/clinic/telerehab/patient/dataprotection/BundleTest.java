package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.stranger;
import static clinic.telerehab.patient.dataprotection.DataRequests.SOON;
import static clinic.telerehab.patient.dataprotection.DataRequests.asked;
import static clinic.telerehab.patient.dataprotection.DataRequests.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
                .body("record.patient[0].given_name", equalTo("G" + mark))
                .body("record.patient[0].emergency_contact.name", equalTo("Bo " + mark))
                .body("record.consent_decision.scope", hasItems("TELEREHAB", "MESSAGING"))
                .body("record.episode.id", hasItem(full.course().episode().toString()))
                .body("record.episode_transition.reason", hasItem(containsString(mark)))
                .body("record.intake_assessment[0].self_report.expectations", equalTo(mark + " hopes"))
                .body("record.intake_assessment[0].red_flags.RF01", equalTo("NO"))
                .body("record.assessment", hasSize(3))
                .body("record.assessment.instrument", hasItem("PSFS"))
                .body("record.assessment[1].answers.pain", equalTo(5))
                .body("record.goal[0].text", containsString(mark))
                .body("record.follow_up.months_after", hasItem(1))
                .body("record.access_grant[0].free_text", containsString(mark))
                .body("record.access_log.action", hasItem("episode.activate"))
                .body("record.data_request.kind", hasItem("EXPORT"))
                .body("record.patient[0].request_hash", equalTo(null))
                .body("record.invitation[0].code_hash", equalTo(null));
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
