package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What the tests fill in, valid unless a test spoils it.
final class Forms {
    static final String PSFS_NAMED = """
            "namedItems": {"a": "lifting a crate", "b": "sitting", "c": "sleeping"}
            """;

    private Forms() {}

    static String now() {
        return ago(0);
    }

    static String ago(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).toString();
    }

    static String pain(String mode, String occasion, int pain) {
        return form("NPRS_BACK", mode, occasion, "\"answers\": {\"pain\": " + pain + "}", now());
    }

    static String form(String instrument, String mode, String occasion, String content, String takenAt) {
        return """
                {"instrument": "%s", "mode": "%s", "occasion": "%s", %s, "takenAt": "%s"}
                """.formatted(instrument, mode, occasion, content, takenAt);
    }

    static ValidatableResponse record(Login by, UUID episode, UUID id, String form) {
        return as(by).body(form)
                .put("/episodes/{e}/assessments/{id}", episode, id)
                .then();
    }

    /// Recorded by the lead, some days ago.
    static UUID recorded(Course course, String instrument, String occasion, String content, int daysAgo) {
        UUID id = newId();
        record(
                        course.lead().login(),
                        course.episode(),
                        id,
                        form(instrument, mode(content), occasion, content, ago(daysAgo)))
                .statusCode(201);
        return id;
    }

    /// As [#recorded], where the id does not matter.
    static void measured(Course course, String instrument, String occasion, String content, int daysAgo) {
        assertThat(recorded(course, instrument, occasion, content, daysAgo)).isNotNull();
    }

    private static String mode(String content) {
        return content.contains("totals") ? "PAPER_TOTAL" : "CLINICIAN";
    }

    static ValidatableResponse retract(Login by, UUID id, int version) {
        return as(by).header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"Wrong patient\"}")
                .post("/assessments/{id}/retract", id)
                .then();
    }
}
