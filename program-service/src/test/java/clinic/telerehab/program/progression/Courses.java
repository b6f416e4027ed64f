package clinic.telerehab.program.progression;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.Requests;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program with two exercises that has been running for weeks, and the sessions that are done of it.
///
/// @param bridge two sets of eight bridges, five days a week
/// @param walk twenty minutes, on as many days
record Courses(FedCast cast, UUID program, UUID bridge, UUID walk) {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String DATABASE = "program_test";

    static Courses begin(FedCast cast) {
        return begin(cast, "");
    }

    /// @param more members of the bridge, such as `"techniqueReviewRequired": true,`
    static Courses begin(FedCast cast, String more) {
        return begin(cast, "GLUTE-BRIDGE", more);
    }

    /// @param exercise instead of the bridge
    static Courses begin(FedCast cast, String exercise, String more) {
        var course = new Courses(cast, newId(), newId(), newId());
        Requests.draft(cast, course.program, course.bridge, exercise).statusCode(201);
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body("""
                        {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-01-01", "items": [
                          {"itemId": "%s", "exerciseCode": "%s", %s "dose": {"sets": 2, "reps": 8},
                           "timesPerWeek": 5},
                          {"itemId": "%s", "exerciseCode": "WALK", "dose": {"minutes": 20}, "timesPerWeek": 5}]}
                        """.formatted(course.bridge, exercise, more, course.walk))
                .put("/programs/{id}/draft", course.program)
                .then()
                .statusCode(200);
        Requests.activate(cast, course.program, 1).statusCode(200);
        return course;
    }

    /// What the patient tells of one session of bridges.
    record Told(
            int daysAgo, @Nullable Integer pain, @Nullable Integer effort, int reps, int backAfter, int legAfter) {
        static Told well(int daysAgo) {
            return new Told(daysAgo, 2, 5, 8, 2, 0);
        }

        Told pain(@Nullable Integer value) {
            return new Told(daysAgo, value, effort, reps, backAfter, legAfter);
        }

        Told leg(int value) {
            return new Told(daysAgo, pain, effort, reps, backAfter, value);
        }

        Told reps(int value) {
            return new Told(daysAgo, pain, effort, value, backAfter, legAfter);
        }
    }

    static LocalDate today() {
        return LocalDate.now(BERLIN);
    }

    void walksWithPain(int pain) {
        Requests.log(cast, newId(), """
                        {"programId": "%s", "localDate": "%s", "startedAt": "%sT05:00:00Z", "endedAt": "%sT05:20:00Z",
                         "preCheck": {"back": 2, "leg": 0, "belowKnee": false},
                         "items": [{"itemId": "%s", "minutesDone": 20, "painDuring": %d, "effort": 5}]}
                        """.formatted(program, today(), today(), today(), walk, pain))
                .statusCode(201);
    }

    UUID log(Told told) {
        UUID id = newId();
        LocalDate day = today().minusDays(told.daysAgo());
        Requests.log(cast, id, """
                        {"programId": "%s", "localDate": "%s", "startedAt": "%sT04:00:00Z", "endedAt": "%sT04:20:00Z",
                         "preCheck": {"back": 2, "leg": 0, "belowKnee": false},
                         "items": [{"itemId": "%s", "setsDone": 2, "repsDone": %d, "painDuring": %s, "effort": %s}],
                         "post": {"back": %d, "leg": %d, "belowKnee": false}}
                        """.formatted(
                                program,
                                day,
                                day,
                                day,
                                bridge,
                                told.reps(),
                                told.pain(),
                                told.effort(),
                                told.backAfter(),
                                told.legAfter()))
                .statusCode(201);
        return id;
    }

    /// Three good days running; how the patient comes on a day tells how the morning after the one before was.
    List<UUID> goWell() {
        return List.of(log(Told.well(3)), log(Told.well(2)), log(Told.well(1)));
    }

    void goesWell() {
        assertThat(goWell()).hasSize(3);
    }

    void does(Told told) {
        assertThat(log(told)).isNotNull();
    }

    void flag() {
        UUID id = newId();
        Requests.log(cast, id, """
                        {"programId": "%s", "localDate": "%s", "startedAt": "%sT04:00:00Z", "endedAt": "%sT04:20:00Z",
                         "preCheck": {"redFlags": {"RF01": "YES"}}, "items": []}
                        """.formatted(program, today(), today(), today()))
                .statusCode(201);
    }

    RequestSpecification lead() {
        return by(cast.token("lead"));
    }

    ValidatableResponse proposals() {
        return lead().get("/programs/{id}/proposals", program).then();
    }

    /// Of the newest proposal.
    JsonPath newest() {
        return lead().get("/programs/{id}/proposals?limit=1", program)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    UUID openProposal() {
        return UUID.fromString(lead().get("/programs/{id}/proposals?status=PROPOSED", program)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id"));
    }

    ValidatableResponse decide(String verb, UUID proposal, int version, @Nullable String body) {
        RequestSpecification request = lead().header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .post("/proposals/{id}/{verb}", proposal, verb)
                .then();
    }

    ValidatableResponse evaluate() {
        return lead().post("/programs/{id}/proposals/evaluate", program).then();
    }

    /// A clinician's verdict, as messaging-service tells it.
    void judge(String verdict, UUID review, Instant at) {
        String position = TestPeer.tell("messaging", "technique-review", "SIGNAL", cast.patient(), """
                {"reviewId": "%s", "patientId": "%s", "exerciseCode": "GLUTE-BRIDGE", "itemId": "%s", "ladderStep": 1,
                 "verdict": "%s", "errorCodes": ["TOO_FAST"], "reviewedAt": "%s"}
                """.formatted(
                        review, cast.patient(), bridge, verdict, at));
        assertThat(position).isNotBlank();
    }

    /// The revisions, oldest first: origin, author, on whose behalf, first day.
    List<String> revisions() {
        return TestPostgres.strings(DATABASE, """
                select origin || ' ' || author || ' ' || coalesce(on_behalf_of, '-') || ' ' || effective_from
                  from program_revision where program_id = '%s' and number > 1 order by number
                """.formatted(program));
    }

    void tellsNextMorning(UUID session, int back, int leg) {
        by(cast.token("patient-self"))
                .header("If-Match", "\"0\"")
                .body("{\"back\": %d, \"leg\": %d, \"belowKnee\": false}".formatted(back, leg))
                .patch("/sessions/{id}/next-morning", session)
                .then()
                .statusCode(200);
    }

    /// In each revision since the first, oldest first, with its first day.
    List<String> repsOfTheBridge() {
        return TestPostgres.strings(DATABASE, """
                select (item -> 'dose' ->> 'reps') || ' ' || effective_from
                  from program_revision, json_array_elements(items::json) item
                 where program_id = '%s' and item ->> 'itemId' = '%s' and number > 1 order by number
                """.formatted(program, bridge));
    }

    /// The item in the newest revision.
    JsonPath item(UUID item) {
        String found =
                TestPostgres.strings(DATABASE, """
                select item::text from program_revision, json_array_elements(items::json) item
                 where program_id = '%s' and item ->> 'itemId' = '%s' order by number desc limit 1
                """.formatted(program, item)).getFirst();
        return JsonPath.from(found);
    }

    /// What was told the inbox: type and severity.
    List<String> alerts() {
        return TestPostgres.strings(DATABASE, """
                select data::json ->> 'type' || ' ' || (data::json ->> 'severity') from feed_event
                 where type = 'alert' and subject = '%s' order by seq
                """.formatted(cast.patient()));
    }

    /// Lets it make its steps by itself.
    void allowSteps(int most) {
        TestPostgres.execute(DATABASE, """
                update program set auto_progress = '{"enabled": true, "maxSteps": %d, "until": "2099-01-01"}'
                 where id = '%s'
                """.formatted(most, program));
    }
}
