package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.assessment.Forms.PSFS_NAMED;
import static clinic.telerehab.patient.assessment.Forms.form;
import static clinic.telerehab.patient.assessment.Forms.measured;
import static clinic.telerehab.patient.assessment.Forms.now;
import static clinic.telerehab.patient.assessment.Forms.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The activities of the PSFS, which patients name themselves.
@PatientServiceTest
class NamedActivitiesTest {
    private Course course;

    @BeforeEach
    void open() {
        course = Courses.opened();
    }

    @Test
    void areScoredAgainAtFollowUp() {
        measured(course, "PSFS", "BASELINE", "\"answers\": {\"a\": 2, \"b\": 4, \"c\": 3}, " + PSFS_NAMED, 10);

        record(
                        course.self(),
                        course.episode(),
                        newId(),
                        form("PSFS", "SELF", "INTERIM", "\"answers\": {\"a\": 6, \"b\": 6, \"c\": 5}", now()))
                .statusCode(201)
                .body("score", equalTo(5.67f))
                .body("namedItems.b", equalTo("sitting"))
                .body("interpretation.baseline", equalTo(3.00f))
                .body("interpretation.delta", equalTo(2.67f))
                .body("interpretation.direction", equalTo("IMPROVED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"answers\": {\"a\": 6, \"b\": 6}",
                "\"answers\": {\"a\": 6, \"b\": 6, \"d\": 5}",
                "\"answers\": {\"a\": 6, \"b\": 6, \"c\": 5, \"d\": 5}",
                "\"answers\": {\"a\": 6, \"b\": 6, \"d\": 5}, \"namedItems\": {\"a\": \"x\", \"b\": \"y\", \"d\": \"z\"}"
            })
    void areNotExchangedAtFollowUp(String content) {
        measured(course, "PSFS", "BASELINE", "\"answers\": {\"a\": 2, \"b\": 4, \"c\": 3}, " + PSFS_NAMED, 10);

        record(course.lead().login(), course.episode(), newId(), form("PSFS", "CLINICIAN", "INTERIM", content, now()))
                .statusCode(422)
                .body("code", equalTo("named-items-differ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"answers\": {\"a\": 6, \"b\": 6}, \"namedItems\": {\"a\": \"x\", \"b\": \"y\"}",
                "\"answers\": {\"a\": 6}"
            })
    void areThreeAtLeast(String content) {
        record(course.self(), course.episode(), newId(), form("PSFS", "SELF", "BASELINE", content, now()))
                .statusCode(422)
                .body("code", equalTo("named-items-not-valid"));
    }

    @Test
    void haveTrendsOfTheirOwnSoThatANewOneStartsItsOwnBaseline() {
        measured(course, "PSFS", "BASELINE", "\"answers\": {\"a\": 2, \"b\": 4, \"c\": 3}, " + PSFS_NAMED, 20);
        measured(
                course,
                "PSFS",
                "BASELINE",
                "\"answers\": {\"a\": 6, \"b\": 4, \"d\": 1},"
                        + " \"namedItems\": {\"a\": \"lifting a crate\", \"b\": \"sitting\", \"d\": \"gardening\"}",
                5);

        as(course.lead().login())
                .get("/episodes/{e}/outcome-trends", course.episode())
                .then()
                .statusCode(200)
                .body("findAll { it.scale == 'TOTAL' }", hasSize(2))
                .body("findAll { it.scale == 'TOTAL' }.interpretation.direction", contains(nullValue(), nullValue()))
                .body("find { it.scale == 'a' }.named", equalTo("lifting a crate"))
                .body("find { it.scale == 'a' }.points.score", contains(2, 6))
                .body("find { it.scale == 'a' }.interpretation.direction", equalTo("IMPROVED"))
                .body("find { it.scale == 'b' }.interpretation.direction", equalTo("UNCHANGED"))
                .body("find { it.scale == 'd' }.interpretation.baseline", nullValue());
    }
}
