package clinic.telerehab.messaging.checkin;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.checkin.CheckInSteps.ask;
import static clinic.telerehab.messaging.checkin.CheckInSteps.asked;
import static clinic.telerehab.messaging.checkin.CheckInSteps.clip;
import static clinic.telerehab.messaging.checkin.CheckInSteps.command;
import static clinic.telerehab.messaging.checkin.CheckInSteps.request;
import static clinic.telerehab.messaging.checkin.CheckInSteps.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class CheckInResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String REASON = "{\"reason\": \"Please film from the side\"}";

    @Inject
    MovableClock clock;

    private FedCast cast;
    private UUID item;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_CLIP", "VIDEO_LIVE");
        item = newId();
    }

    @AfterEach
    void resetClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void asksOnceHoweverOftenSent() {
        UUID id = newId();
        String request = request("ASYNC", item, Instant.now().plus(Duration.ofDays(3)));

        List<Integer> answers = Race.between(
                () -> ask(cast, "lead", id, request).extract().statusCode(),
                () -> ask(cast, "lead", id, request).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        ask(cast, "lead", id, request.replace("BIRD-DOG", "DEAD-BUG")).statusCode(409);
        by(cast.token("patient-self"))
                .get("/me/check-ins?state=REQUESTED")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items.origin", contains("CLINICIAN"));
        by(cast.token("lead"))
                .get("/patients/{p}/check-ins?state=REVIEWED", cast.patient())
                .then()
                .body("items", empty());
    }

    @Test
    void mayBeThePatientsOwnWish() {
        ask(cast, "patient-self", newId(), request("ASYNC", item, Instant.now().plus(Duration.ofDays(3))))
                .statusCode(201)
                .body("origin", equalTo("PATIENT"));
    }

    @Test
    void refusesATimeThatIsOverOrFarAhead() {
        for (Duration ahead : List.of(Duration.ofMinutes(-1), Duration.ofDays(91))) {
            ask(cast, "lead", newId(), request("ASYNC", item, Instant.now().plus(ahead)))
                    .statusCode(422)
                    .body("code", equalTo("check-in-time-out-of-range"));
        }
    }

    @Test
    void goesFromRequestToReviewWithAResubmission() {
        UUID id = asked(cast, "ASYNC", item);
        submit(cast, id, 0, clip(cast)).statusCode(200).body("state", equalTo("SUBMITTED"));
        command(cast, "lead", id, 1, "start-review", "").statusCode(200).body("state", equalTo("IN_REVIEW"));
        command(cast, "lead", id, 2, "request-resubmit", REASON)
                .statusCode(200)
                .body("state", equalTo("RESUBMIT_REQUESTED"))
                .body("note", equalTo("Please film from the side"));

        submit(cast, id, 3, clip(cast)).statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void allowsOnlyWhatItsStateAllows() {
        UUID id = asked(cast, "ASYNC", item);
        conflict(id, 0, "lead", "start-review", "");
        conflict(id, 0, "lead", "request-resubmit", REASON);
        conflict(id, 0, "lead", "schedule", CheckInSteps.times(Duration.ZERO, Duration.ofMinutes(30)));
        command(cast, "patient-self", id, 0, "cancel", REASON).statusCode(200).body("state", equalTo("CANCELLED"));

        conflict(id, 1, "lead", "cancel", REASON);
        conflict(id, 1, "patient-self", "submit", "{\"clips\": [\"%s\"]}".formatted(clip(cast)));
    }

    @Test
    void takesOnlyClipsOfThePatientThatAreAvailable() {
        UUID id = asked(cast, "ASYNC", item);

        submit(cast, id, 0, newId()).statusCode(409).body("code", equalTo("media-not-attachable"));
        submit(cast, id, 0, clip(FedCast.meet("messaging"))).statusCode(409);
    }

    @Test
    void letsOneOfTwoRacingSubmissionsIn() {
        UUID id = asked(cast, "ASYNC", item);
        UUID clip = clip(cast);

        List<Integer> answers = Race.between(
                () -> submit(cast, id, 0, clip).extract().statusCode(),
                () -> command(cast, "lead", id, 0, "cancel", REASON).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        by(cast.token("lead"))
                .body(REASON)
                .post("/check-ins/{id}/cancel", id)
                .then()
                .statusCode(428);
    }

    @Test
    void isScheduledByOneOfTwoAtOnce() {
        UUID id = asked(cast, "LIVE", item);
        String times = CheckInSteps.times(Duration.ZERO, Duration.ofMinutes(30));

        List<Integer> answers = Race.between(
                () -> command(cast, "lead", id, 0, "schedule", times).extract().statusCode(),
                () -> command(cast, "lead", id, 0, "schedule", times).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void expiresWhenNobodyAnswers() {
        UUID id = asked(cast, "ASYNC", item);
        clock.moveTo(Duration.ofDays(3).plusMinutes(1));

        await().atMost(SOON).until(() -> stateOf(id).equals("EXPIRED"));
    }

    @Test
    void tellsTheInboxOnceOfAClipThatWaits() {
        UUID id = asked(cast, "ASYNC", item);
        submit(cast, id, 0, clip(cast)).statusCode(200);
        clock.moveTo(Duration.ofHours(25));

        await().atMost(SOON)
                .until(() -> TestPostgres.strings(
                                "messaging_test",
                                "select type || count from inbox_item where patient_id = '" + cast.patient() + "'")
                        .equals(List.of("A-CLIP-WAITING1")));
    }

    @Test
    void followsASuggestionOnceWhileItIsUnanswered() {
        UUID program = newId();
        for (int i = 0; i < 2; i++) {
            assertThat(TestPeer.tell("program", "check-in-suggested", "SIGNAL", cast.patient(), """
                            {"patientId": "%s", "clinicId": "%s", "programId": "%s", "reason": "UNCLEAR"}
                            """.formatted(
                                    cast.patient(), cast.clinic(), program)))
                    .isNotBlank();
        }

        await().atMost(SOON).until(() -> suggested().size() == 1);

        String clips = "{\"clips\": [\"%s\"]%s}";
        UUID id = UUID.fromString(suggested().getFirst());
        UUID clip = clip(cast);
        command(cast, "patient-self", id, 0, "submit", clips.formatted(clip, ""))
                .statusCode(422)
                .body("code", equalTo("exercise-not-named"));
        String named = ", \"exercises\": [{\"itemId\": \"%s\", \"exerciseCode\": \"BIRD-DOG\"}]".formatted(item);
        command(cast, "patient-self", id, 0, "submit", clips.formatted(clip, named))
                .statusCode(200)
                .body("exercises.exerciseCode", contains("BIRD-DOG"));
        assertThat(suggested()).hasSize(1);
    }

    private List<String> suggested() {
        return by(cast.token("patient-self"))
                .get("/me/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.origin == 'RULE' }.id");
    }

    private void conflict(UUID id, int version, String actor, String verb, String body) {
        command(cast, actor, id, version, verb, body).statusCode(409).body("code", equalTo("check-in-state-conflict"));
    }

    private static String stateOf(UUID id) {
        return TestPostgres.strings("messaging_test", "select state from check_in where id = '" + id + "'")
                .getFirst();
    }
}
