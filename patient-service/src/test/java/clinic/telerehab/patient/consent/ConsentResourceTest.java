package clinic.telerehab.patient.consent;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.consent;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class ConsentResourceTest {
    private Login login;
    private UUID patient;

    @BeforeEach
    void link() {
        login = stranger();
        patient = linkedPatient(clinic(), login);
    }

    @Test
    void holdsOnceGranted() {
        consent(login, patient, newId(), "TELEREHAB", "GRANTED").statusCode(201);

        as(login).get("/patients/{p}/consents", patient).then().body("granted", contains("TELEREHAB"));
    }

    @Test
    void holdsNoLongerOnceWithdrawn() {
        consent(login, patient, newId(), "TELEREHAB", "GRANTED").statusCode(201);

        consent(login, patient, newId(), "TELEREHAB", "WITHDRAWN").statusCode(201);

        as(login)
                .get("/patients/{p}/consents", patient)
                .then()
                .body("granted", empty())
                .body("history.decision", contains("WITHDRAWN", "GRANTED"));
    }

    @Test
    void countsARepeatedDecisionOnce() {
        var decision = newId();

        List<Integer> answers = Race.between(
                () -> consent(login, patient, decision, "MESSAGING", "GRANTED")
                        .extract()
                        .statusCode(),
                () -> consent(login, patient, decision, "MESSAGING", "GRANTED")
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        as(login).get("/patients/{p}/consents", patient).then().body("history", hasSize(1));
    }

    /// The newest state in the feed is what the other services end up with, whoever committed first.
    @RepeatedTest(5)
    void tellsTheOthersLastWhatHoldsAtLast() {
        List<Integer> answers = Race.between(
                () -> grant("TELEREHAB"),
                () -> grant("VIDEO_LIVE"),
                () -> grant("VIDEO_CLIP"),
                () -> grant("MESSAGING"),
                () -> grant("RESEARCH"));

        assertThat(answers).containsOnly(201);
        assertThat(TestPostgres.strings("patient_test", """
                        select json_array_length(data::json -> 'granted')::text from feed_event
                         where type = 'consent' and subject = '%s' order by xact_id desc, seq desc limit 1
                        """.formatted(patient))).containsExactly("5");
    }

    @Test
    void tellsTheAppWhichConsentIsMissing() {
        consent(login, patient, newId(), "TELEREHAB", "GRANTED").statusCode(201);

        as(login).get("/me").then().body("consentGaps", contains("MESSAGING")).body("emergency.phone", equalTo("112"));
    }

    @Test
    void canNotBeRewrittenWithTheServicesOwnPassword() throws SQLException {
        consent(login, patient, newId(), "TELEREHAB", "GRANTED").statusCode(201);
        String database = "jdbc:postgresql://localhost:" + TestPostgres.port() + "/patient_test";

        try (var connection = DriverManager.getConnection(database, TestPostgres.RUNTIME, TestPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update consent_decision set decision = 'DENIED'"))
                    .hasMessageContaining("permission denied");
        }
    }

    private int grant(String scope) {
        return consent(login, patient, newId(), scope, "GRANTED").extract().statusCode();
    }
}
