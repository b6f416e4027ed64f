package clinic.telerehab.patient.timeline;

import static clinic.telerehab.patient.Courses.inMaintenance;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class TimelineResourceTest {
    private Course course;

    @BeforeEach
    void goThroughACourse() {
        course = inMaintenance(1);
        UUID mistaken = newId();
        as(course.lead().login())
                .body("""
                        {"instrument": "NPRS_BACK", "mode": "CLINICIAN", "occasion": "INTERIM",
                         "answers": {"pain": 3}, "takenAt": "%s"}
                        """.formatted(Instant.now().minusSeconds(60)))
                .put("/episodes/{e}/assessments/{id}", course.episode(), mistaken)
                .then()
                .statusCode(201);
        as(course.lead().login())
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Wrong patient\"}")
                .post("/assessments/{id}/retract", mistaken)
                .then()
                .statusCode(200);
    }

    private static JsonPath read(Login as, UUID patient, int limit, @Nullable String cursor) {
        var request = as(as).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/patients/{p}/timeline", patient)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> told(JsonPath page) {
        List<String> kinds = page.getList("items.kind");
        List<String> codes = page.getList("items.code");
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> kinds.get(i) + " " + codes.get(i))
                .toList();
    }

    @Test
    void tellsThePatientWhatHappened() {
        List<String> told = told(read(course.self(), course.patient(), 100, null));

        assertThat(told)
                .contains(
                        "CARE_TEAM_JOINED LEAD",
                        "EPISODE_MOVED INTAKE",
                        "INTAKE_SIGNED CLEAR",
                        "CONSENT_DECIDED TELEREHAB:GRANTED",
                        "EPISODE_MOVED ACTIVE",
                        "EPISODE_MOVED MAINTENANCE",
                        "ASSESSMENT_COMPLETED NPRS_BACK",
                        "ASSESSMENT_RETRACTED NPRS_BACK")
                .noneMatch(entry -> entry.startsWith("FOLLOW_UP"));
    }

    @Test
    void tellsTheNewestFirst() {
        List<String> times =
                read(course.lead().login(), course.patient(), 100, null).getList("items.at");

        assertThat(times.stream().map(Instant::parse)).isSortedAccordingTo(Comparator.<Instant>reverseOrder());
    }

    @Test
    void tellsTheSamePageByPage() {
        List<String> whole = told(read(course.self(), course.patient(), 100, null));
        List<String> inPages = new ArrayList<>();

        String next = null;
        do {
            JsonPath page = read(course.self(), course.patient(), 2, next);
            inPages.addAll(told(page));
            next = page.getString("nextCursor");
        } while (next != null);

        assertThat(inPages).isEqualTo(whole);
    }

    @Test
    void keepsFreeTextOut() {
        String answer = as(course.lead().login())
                .get("/patients/{p}/timeline", course.patient())
                .then()
                .extract()
                .asString();

        assertThat(answer).doesNotContain("moves abroad", "Wrong patient");
    }

    @Test
    void isEmptyBeforeAnythingHappened() {
        Login self = stranger();
        UUID patient = linkedPatient(course.clinic(), self);

        as(self).get("/patients/{p}/timeline", patient)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("nextCursor", nullValue());
    }

    @Test
    void refusesACursorOfAnotherList() {
        as(course.self())
                .queryParam("cursor", "bm90IG91cnM")
                .get("/patients/{p}/timeline", course.patient())
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
