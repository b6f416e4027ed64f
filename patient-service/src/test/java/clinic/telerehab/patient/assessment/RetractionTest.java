package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.assessment.Forms.recorded;
import static clinic.telerehab.patient.assessment.Forms.retract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class RetractionTest {
    private Course course;
    private Login lead;
    private UUID assessment;

    @BeforeEach
    void record() {
        course = Courses.opened();
        lead = course.lead().login();
        assessment = recorded(course, "NPRS_BACK", "ADHOC", "\"answers\": {\"pain\": 6}", 0);
    }

    @Test
    void staysOnRecordWithItsReason() {
        retract(lead, assessment, 0).statusCode(200).body("version", equalTo(1));

        as(lead).get("/assessments/{id}", assessment)
                .then()
                .body("status", equalTo("RETRACTED"))
                .body("retractReason", equalTo("Wrong patient"))
                .body("interpretation", nullValue())
                .body("score", equalTo(6));
        as(course.self())
                .get("/assessments/{id}", assessment)
                .then()
                .body("status", equalTo("RETRACTED"))
                .body("retractReason", nullValue());
    }

    @Test
    void happensOnce() {
        retract(lead, assessment, 0).statusCode(200);

        retract(lead, assessment, 1).statusCode(409).body("code", equalTo("assessment-already-retracted"));
    }

    @Test
    void letsExactlyOneOfTwoIn() {
        List<Integer> answers = Race.between(
                () -> retract(lead, assessment, 0).extract().statusCode(),
                () -> retract(lead, assessment, 0).extract().statusCode());

        assertThat(answers).contains(200).containsAnyOf(409, 412);
    }

    @Test
    void needsTheVersionSeen() {
        as(lead).body("{\"reason\": \"Wrong patient\"}")
                .post("/assessments/{id}/retract", assessment)
                .then()
                .statusCode(428);
        retract(lead, assessment, 7).statusCode(412);
    }

    @Test
    void needsAReason() {
        as(lead).header("If-Match", "\"0\"")
                .body("{\"reason\": \" \"}")
                .post("/assessments/{id}/retract", assessment)
                .then()
                .statusCode(422);
    }

    @Test
    void isNotForThePatient() {
        retract(course.self(), assessment, 0).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update assessment set score = 1                | permission denied
            update assessment set answers = '{}'           | permission denied
            update assessment set status = 'COMPLETED'     | one retraction only
            delete from assessment                         | permission denied
            """)
    void isAllThatTheServicesOwnPasswordCanChange(String change, String refusal) throws SQLException {
        String database = "jdbc:postgresql://localhost:" + TestPostgres.port() + "/patient_test";

        try (var connection = DriverManager.getConnection(database, TestPostgres.RUNTIME, TestPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change + " where id = '" + assessment + "'"))
                    .hasMessageContaining(refusal);
        }
    }
}
