package clinic.telerehab.patient;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Episodes of care that the tests are about, made through the API.
public final class Courses {
    private static final String DATABASE = "patient_test";

    private Courses() {}

    /// One patient's episode in intake, with everyone who has to do with it.
    public record Course(Clinic clinic, UUID patient, Login self, Practitioner lead, UUID episode) {}

    /// A linked patient with a lead and an open episode of the low back.
    public static Course opened() {
        Clinic clinic = People.clinic();
        Login self = People.stranger();
        UUID patient = People.linkedPatient(clinic, self);
        Practitioner lead = People.physiotherapist(clinic);
        People.lead(clinic, patient, lead);
        UUID episode = newId();
        open(lead.login(), patient, episode, "LOW_BACK").statusCode(201);
        return new Course(clinic, patient, self, lead, episode);
    }

    public static ValidatableResponse open(Login as, UUID patient, UUID episode, String region) {
        return as(as).body(opening(region))
                .put("/patients/{p}/episodes/{id}", patient, episode)
                .then();
    }

    public static String opening(String region) {
        return """
                {"bodyRegion": "%s", "presentation": "AXIAL", "chronicity": "CHRONIC"}
                """.formatted(region);
    }

    /// Answers every screening question: yes to these, no to all others.
    public static String answers(String... yes) {
        List<String> said = List.of(yes);
        return IntStream.rangeClosed(1, 17)
                .mapToObj("RF%02d"::formatted)
                .map(id -> "\"%s\": \"%s\"".formatted(id, said.contains(id) ? "YES" : "NO"))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public static String intake(String answers) {
        return """
                {"history": {"durationWeeks": 30, "occupation": "driver"},
                 "painMap": {"back": 6, "leg": 2, "belowKnee": false},
                 "equipment": ["BAND"], "redFlags": {"answers": %s}}
                """.formatted(answers);
    }

    /// @param seen the version seen; null the first time
    public static ValidatableResponse save(Login as, UUID episode, @Nullable Integer seen, String answers) {
        return ifMatch(as(as), seen)
                .body(intake(answers))
                .put("/episodes/{id}/intake", episode)
                .then();
    }

    public static ValidatableResponse sign(Login as, UUID episode, int seen, boolean acknowledgeCaution) {
        return ifMatch(as(as), seen)
                .body("{\"acknowledgeCaution\": %s}".formatted(acknowledgeCaution))
                .post("/episodes/{id}/intake/sign", episode)
                .then();
    }

    /// Makes a step of an episode, having just read it.
    ///
    /// @param body null for a step without one
    public static ValidatableResponse step(Login as, UUID episode, String verb, @Nullable String body) {
        return step(as, episode, versionOf(episode), verb, body);
    }

    public static ValidatableResponse step(
            Login as, UUID episode, @Nullable Integer seen, String verb, @Nullable String body) {
        RequestSpecification request = ifMatch(as(as), seen);
        return (body == null ? request : request.body(body))
                .post("/episodes/{id}/{verb}", episode, verb)
                .then();
    }

    public static int versionOf(UUID episode) {
        return Integer.parseInt(
                TestPostgres.strings(DATABASE, "select version from episode where id = '%s'".formatted(episode))
                        .getFirst());
    }

    private static RequestSpecification ifMatch(RequestSpecification request, @Nullable Integer seen) {
        return seen == null ? request : request.header("If-Match", "\"" + seen + "\"");
    }

    /// Signs an intake without red flags, and lets the patient consent: all that care waits for.
    public static void makeReady(Course course) {
        save(course.self(), course.episode(), null, answers()).statusCode(201);
        sign(course.lead().login(), course.episode(), 0, false).statusCode(200);
        People.consent(course.self(), course.patient(), newId(), "TELEREHAB", "GRANTED")
                .statusCode(201);
    }

    /// A course whose treatment runs.
    public static Course active() {
        Course course = opened();
        makeReady(course);
        step(course.lead().login(), course.episode(), "activate", null).statusCode(200);
        return course;
    }

    /// A course that was discharged into maintenance, with that back pain.
    public static Course inMaintenance(int pain) {
        Course course = active();
        hasMaintenanceProgram(course.episode(), true);
        step(course.lead().login(), course.episode(), "discharge", discharge(pain))
                .statusCode(200);
        return course;
    }

    public static String discharge(int pain) {
        return """
                {"nprsBack": %d, "outcomeSetWaiver": "moves abroad tomorrow"}
                """.formatted(pain);
    }

    /// Says what program-service answers about that episode.
    public static void hasMaintenanceProgram(UUID episode, boolean active) {
        TestPeer.answer("program", maintenanceOf(episode), 200, "{\"active\": %s, \"new\": 1}".formatted(active), 0);
    }

    public static String maintenanceOf(UUID episode) {
        return "/internal/episodes/" + episode + "/maintenance-status";
    }

    /// An episode of the cast's patient that nobody's call has changed yet; what was open before is closed.
    public static UUID newEpisode(CareTeamCast cast) {
        closeAll(cast.patient());
        UUID episode = newId();
        People.anonymous()
                .auth()
                .oauth2(cast.token("lead"))
                .body(opening("LOW_BACK"))
                .put("/patients/{p}/episodes/{id}", cast.patient(), episode)
                .then()
                .statusCode(201);
        return episode;
    }

    /// Closes a patient's open episodes behind the service's back.
    public static void closeAll(UUID patient) {
        TestPostgres.execute(DATABASE, """
                update episode set status = 'CLOSED', closed_at = now(), outcome_code = 'MOVED', held_at = null,
                       review_at = null
                 where patient_id = '%s' and closed_at is null
                """.formatted(patient));
    }
}
