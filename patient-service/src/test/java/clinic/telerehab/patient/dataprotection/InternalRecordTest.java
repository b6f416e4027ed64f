package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The internal resource of the kit over this service's own record.
@PatientServiceTest
class InternalRecordTest {
    private Clinic clinic;
    private UUID patient;

    @BeforeEach
    void register() {
        clinic = clinic();
        patient = patient(clinic);
    }

    private static RequestSpecification by(String client, String audience) {
        return People.anonymous()
                .auth()
                .oauth2(TestTokens.service(client, audience))
                .basePath("/api/patient/internal/patients");
    }

    private static ValidatableResponse export(UUID id) {
        return by("patient-service", "patient-service").get("/{id}/export", id).then();
    }

    private static ValidatableResponse erase(UUID id) {
        return by("patient-service", "patient-service")
                .post("/{id}/erasure", id)
                .then();
    }

    @Test
    void handsOutTheRecord() {
        export(patient)
                .statusCode(200)
                .body("patient[0].given_name", equalTo("Ada"))
                .body("access_log", notNullValue());
    }

    @Test
    void erasesArchivedRecordsOnly() {
        erase(patient).statusCode(409).body("code", equalTo("patient-not-archived"));
        DataRequests.archive(clinic.admin().login(), patient);

        erase(patient).statusCode(204);

        erase(patient).statusCode(204);
        export(patient).statusCode(200).body("patient[0].given_name", equalTo("erased"));
    }

    @Test
    void keepsWhatIsHeld() {
        UUID request = DataRequests.asked(clinic.admin().login(), patient, "EXPORT");
        DataRequests.decide(clinic.admin().login(), request, "hold", 0).statusCode(200);
        DataRequests.archive(clinic.admin().login(), patient);

        erase(patient).statusCode(409).body("code", equalTo("legal-hold"));
    }

    @Test
    void knowsNothingOfAnyoneElse() {
        export(newId()).statusCode(404).body("code", equalTo("not-found"));
        erase(newId()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void refusesEveryOtherCaller() {
        by("program-service", "patient-service")
                .get("/{id}/export", patient)
                .then()
                .statusCode(403);
        by("patient-service", "program-service")
                .post("/{id}/erasure", patient)
                .then()
                .statusCode(401);
    }
}
