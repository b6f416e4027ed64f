package clinic.telerehab.messaging.checkin;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.checkin.CheckInSteps.asked;
import static clinic.telerehab.messaging.checkin.CheckInSteps.clip;
import static clinic.telerehab.messaging.checkin.CheckInSteps.review;
import static clinic.telerehab.messaging.checkin.CheckInSteps.submit;
import static clinic.telerehab.messaging.checkin.CheckInSteps.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class ReviewTest {
    private FedCast cast;
    private UUID item;
    private UUID checkIn;

    @BeforeEach
    void submitClips() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_CLIP");
        item = newId();
        checkIn = asked(cast, "ASYNC", item);
        submit(cast, checkIn, 0, clip(cast)).statusCode(200);
    }

    @Test
    void tellsProgramServiceWhatWasSeen() {
        UUID id = newId();
        review(cast, checkIn, id, verdict(item, "MINOR_CORRECTION", """
                        , "errorCodes": ["PELVIC_ROTATION"],
                          "comments": [{"atMs": 12000, "text": "Keep the pelvis level",
                                        "drawing": [{"kind": "ARROW", "colour": "#ff0000",
                                                     "points": [{"x": 0.2, "y": 0.5}, {"x": 0.4, "y": 0.5}]}]}]
                        """))
                .statusCode(201)
                .body("comments[0].drawing[0].points[1].x", equalTo(0.4f))
                .body("reviewerName", equalTo("The lead"));

        var told = JsonPath.from(TestPostgres.strings(
                        "messaging_test",
                        "select data from feed_event where type = 'technique-review' and subject = '" + cast.patient()
                                + "'")
                .getFirst());
        assertThat(told.getString("reviewId")).isEqualTo(id.toString());
        assertThat(told.getString("patientId")).isEqualTo(cast.patient().toString());
        assertThat(told.getString("clinicId")).isEqualTo(cast.clinic().toString());
        assertThat(told.getString("exerciseCode")).isEqualTo("BIRD-DOG");
        assertThat(told.getString("itemId")).isEqualTo(item.toString());
        assertThat(told.getInt("ladderStep")).isEqualTo(1);
        assertThat(told.getString("verdict")).isEqualTo("MINOR_CORRECTION");
        assertThat(told.getList("errorCodes")).isEqualTo(List.of("PELVIC_ROTATION"));
        assertThat(told.getString("reviewedAt")).contains("T");
        by(cast.token("patient-self")).get("/check-ins/{id}", checkIn).then().body("state", equalTo("REVIEWED"));
    }

    @Test
    void alertsWhenAnExerciseMustStop() {
        review(cast, checkIn, newId(), verdict(item, "INCORRECT_STOP", ", \"errorCodes\": [\"LUMBAR_FLEXION\"]"))
                .statusCode(201);

        by(cast.token("lead"))
                .get("/inbox")
                .then()
                .body("items.type", contains("A-TECH-STOP"))
                .body("items.severity", contains("HIGH"));
    }

    @Test
    void isReplacedOnlyByWhoHasReadIt() {
        UUID first = newId();
        review(cast, checkIn, first, verdict(item, "CORRECT", "")).statusCode(201);
        review(cast, checkIn, newId(), verdict(item, "CORRECT", ""))
                .statusCode(409)
                .body("code", equalTo("review-superseded"));
        String better = verdict(
                item, "INCORRECT_REVIEW", ", \"errorCodes\": [\"TOO_FAST\"], \"supersedes\": \"" + first + "\"");

        List<Integer> answers = Race.between(
                () -> review(cast, checkIn, newId(), better).extract().statusCode(),
                () -> review(cast, checkIn, newId(), better).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        by(cast.token("patient-self"))
                .get("/check-ins/{id}/reviews", checkIn)
                .then()
                .body("verdict", contains("CORRECT", "INCORRECT_REVIEW"))
                .body("[1].supersedes", equalTo(first.toString()));
    }

    @Test
    void isWrittenOnceHoweverOftenSent() {
        UUID id = newId();
        String same = verdict(item, "CORRECT", "");
        review(cast, checkIn, id, same).statusCode(201);

        review(cast, checkIn, id, same).statusCode(200);
        review(cast, checkIn, id, verdict(item, "MINOR_CORRECTION", ""))
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void refusesWhatContradictsItself() {
        review(cast, checkIn, newId(), verdict(item, "CORRECT", ", \"errorCodes\": [\"TOO_FAST\"]"))
                .statusCode(422);
        review(cast, checkIn, newId(), verdict(item, "INCORRECT_STOP", "")).statusCode(422);
        review(cast, checkIn, newId(), verdict(newId(), "CORRECT", ""))
                .statusCode(422)
                .body("code", equalTo("exercise-not-in-check-in"));
        review(cast, checkIn, newId(), verdict(item, "CORRECT", """
                        , "comments": [{"atMs": 1, "text": "x",
                           "drawing": [{"kind": "LINE", "colour": "#ff0000", "points": [{"x": 1.1, "y": 0}]}]}]
                        """)).statusCode(422);
    }

    @Test
    void needsSomethingToReview() {
        UUID unanswered = asked(cast, "ASYNC", item);

        review(cast, unanswered, newId(), verdict(item, "CORRECT", ""))
                .statusCode(409)
                .body("code", equalTo("check-in-state-conflict"));
    }
}
