package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.assessment.Forms.measured;
import static clinic.telerehab.patient.assessment.Forms.recorded;
import static clinic.telerehab.patient.assessment.Forms.retract;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class OutcomeTrendResourceTest {
    private Course course;

    @BeforeEach
    void open() {
        course = Courses.opened();
    }

    @Test
    void isEmptyAtFirst() {
        trends(course.self()).body("$", empty());
    }

    @Test
    void putsTheScoresOfAnInstrumentInOrderOfTimeAndInterpretsTheLatest() {
        measured(course, "NPRS_BACK", "INTERIM", "\"answers\": {\"pain\": 3}", 1);
        measured(course, "NPRS_BACK", "BASELINE", "\"answers\": {\"pain\": 7}", 20);
        measured(course, "NPRS_BACK", "INTERIM", "\"answers\": {\"pain\": 5}", 10);

        trends(course.lead().login())
                .body("$", hasSize(1))
                .body("[0].instrument", equalTo("NPRS_BACK"))
                .body("[0].points.score", contains(7, 5, 3))
                .body("[0].points.band", contains("SEVERE", "MODERATE", "MILD"))
                .body("[0].interpretation.baseline", equalTo(7))
                .body("[0].interpretation.direction", equalTo("IMPROVED"))
                .body("[0].plain", nullValue());
    }

    @Test
    void doesNotMixWaysOfAsking() {
        measured(course, "NPRS_BACK", "BASELINE", "\"answers\": {\"pain\": 7}", 20);
        measured(course, "NPRS_BACK", "INTERIM", "\"answers\": {\"pain\": 2}, \"variant\": \"NOW\"", 1);

        trends(course.lead().login())
                .body("$", hasSize(2))
                .body("find { it.variant == 'NOW' }.interpretation.baseline", nullValue());
    }

    @Test
    void hasASeriesForEachScale() {
        measured(course, "FABQ", "BASELINE", "\"totals\": {\"PA\": 20, \"W\": 30}", 20);
        measured(course, "FABQ", "INTERIM", "\"totals\": {\"PA\": 10, \"W\": 29}", 1);

        trends(course.lead().login())
                .body("scale", contains("PA", "W"))
                .body("interpretation.direction", contains("IMPROVED", "UNCHANGED"))
                .body("interpretation.mdcExceeded", contains(true, false));
    }

    @Test
    void leavesOutWhatWasRetractedOrHasNoScore() {
        var mistake = recorded(course, "NPRS_LEG", "BASELINE", "\"answers\": {\"pain\": 7}", 20);
        retract(course.lead().login(), mistake, 0).statusCode(200);
        measured(course, "GAD2", "BASELINE", "\"answers\": {\"1\": 2}", 20);

        trends(course.lead().login()).body("$", empty());
    }

    @Test
    void speaksPlainlyToThePatient() {
        measured(course, "GROC", "INTERIM", "\"answers\": {\"change\": 3}", 1);

        trends(course.self()).body("[0].plain[0]", equalTo("Sie bemerken eine deutliche Besserung."));
    }

    private ValidatableResponse trends(Login by) {
        return as(by).get("/episodes/{e}/outcome-trends", course.episode())
                .then()
                .statusCode(200);
    }
}
