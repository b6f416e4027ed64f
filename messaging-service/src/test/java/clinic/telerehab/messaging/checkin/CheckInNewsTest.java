package clinic.telerehab.messaging.checkin;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.checkin.CheckInSteps.ask;
import static clinic.telerehab.messaging.checkin.CheckInSteps.asked;
import static clinic.telerehab.messaging.checkin.CheckInSteps.clip;
import static clinic.telerehab.messaging.checkin.CheckInSteps.command;
import static clinic.telerehab.messaging.checkin.CheckInSteps.join;
import static clinic.telerehab.messaging.checkin.CheckInSteps.request;
import static clinic.telerehab.messaging.checkin.CheckInSteps.review;
import static clinic.telerehab.messaging.checkin.CheckInSteps.scheduled;
import static clinic.telerehab.messaging.checkin.CheckInSteps.submit;
import static clinic.telerehab.messaging.checkin.CheckInSteps.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who learns that they are to do something about a check-in, and the caseload as long as clips wait.
@MessagingServiceTest
class CheckInNewsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private FedCast cast;
    private UUID item;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_CLIP");
        item = newId();
    }

    @Test
    void tellsEachSideWhenItIsTheirTurn() {
        UUID id = asked(cast, "ASYNC", item);
        submit(cast, id, 0, clip(cast)).statusCode(200);
        review(cast, id, newId(), verdict(item, "CORRECT", "")).statusCode(201);

        assertThat(told("patient-self")).containsExactlyInAnyOrder("CHECK_IN_REQUESTED", "CHECK_IN_REVIEWED");
        assertThat(told("lead")).containsExactly("CHECK_IN_SUBMITTED");
    }

    @Test
    void tellsThePatientWhoIsAskedAgain() {
        UUID id = asked(cast, "ASYNC", item);
        submit(cast, id, 0, clip(cast)).statusCode(200);
        command(cast, "lead", id, 1, "request-resubmit", "{\"reason\": \"Too dark\"}")
                .statusCode(200);

        assertThat(told("patient-self")).containsExactly("CHECK_IN_REQUESTED", "CHECK_IN_REQUESTED");
    }

    @Test
    void tellsTheCareTeamOfAPatientWhoWantsACall() {
        ask(cast, "patient-self", newId(), request("LIVE", item, Instant.now().plus(Duration.ofDays(3))))
                .statusCode(201);

        assertThat(told("lead")).containsExactly("CHECK_IN_REQUESTED");
        assertThat(told("patient-self")).isEmpty();
    }

    @Test
    void tellsTheCareTeamOnceThatThePatientWaitsInTheRoom() {
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_LIVE");
        UUID id = scheduled(cast);
        join(cast, "patient-self", id).statusCode(200);
        join(cast, "patient-self", id).statusCode(200);

        assertThat(told("lead")).containsExactly("ROOM_WAITING");
    }

    @Test
    void showsTheCaseloadClipsUntilTheyAreReviewed() {
        UUID id = asked(cast, "ASYNC", item);
        submit(cast, id, 0, clip(cast)).statusCode(200);
        awaitWaiting(true);

        review(cast, id, newId(), verdict(item, "CORRECT", "")).statusCode(201);

        awaitWaiting(false);
    }

    private List<String> told(String actor) {
        return by(cast.token(actor))
                .get("/me/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
    }

    private void awaitWaiting(boolean isWaiting) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(caseload()).last().isEqualTo(isWaiting ? "waits" : "nothing"));
    }

    private List<String> caseload() {
        return TestPostgres.strings("messaging_test", """
                select case when data::json ->> 'oldestClipAt' is null then 'nothing' else 'waits' end
                  from feed_event where type = 'inbox-summary' and subject = '%s' order by xact_id, seq
                """.formatted(cast.patient()));
    }
}
