package clinic.telerehab.messaging.conversation;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who learns that somebody wrote: the other side, and the caseload until it is read.
@MessagingServiceTest
class MessageNewsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private FedCast cast;
    private String patient;
    private String lead;
    private UUID thread;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING");
        patient = cast.token("patient-self");
        lead = cast.token("lead");
        thread = conversation(cast);
    }

    @Test
    void tellsTheCareTeamOfAPatientsMessage() {
        send(patient, thread, newId(), "may I do more?").statusCode(201);

        by(lead).get("/me/notifications")
                .then()
                .body("items.type", contains("MESSAGE"))
                .body("items[0].refs.conversationId", equalTo(thread.toString()));
        by(patient).get("/me/notifications").then().body("items", empty());
    }

    @Test
    void tellsThePatientOfAnAnswer() {
        send(lead, thread, newId(), "yes").statusCode(201);

        by(patient).get("/me/notifications").then().body("items.type", contains("MESSAGE"));
        by(lead).get("/me/notifications").then().body("items", empty());
    }

    @Test
    void tellsThePatientNothingOfTheTeamsThread() {
        UUID team = newId();
        by(lead).body("{\"subject\": \"Next steps\"}")
                .put("/patients/{p}/conversations/{id}", cast.patient(), team)
                .then()
                .statusCode(201);
        send(lead, team, newId(), "between us").statusCode(201);

        by(patient).get("/me/notifications").then().body("items.type", not(hasItem("MESSAGE")));
    }

    @Test
    void showsTheCaseloadAMessageUntilItIsRead() {
        send(patient, thread, newId(), "may I do more?").statusCode(201);
        awaitUnread(true);

        by(lead).body("{\"upTo\": 1}")
                .post("/conversations/{c}/read", thread)
                .then()
                .statusCode(204);

        awaitUnread(false);
    }

    @Test
    void showsTheCaseloadNoMessageThatWasAnswered() {
        send(patient, thread, newId(), "may I do more?").statusCode(201);
        awaitUnread(true);

        send(lead, thread, newId(), "yes").statusCode(201);

        awaitUnread(false);
    }

    private void awaitUnread(boolean isUnread) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).last().isEqualTo(isUnread ? "t" : "f"));
    }

    private List<String> told() {
        return TestPostgres.strings("messaging_test", """
                select case when data::json ->> 'oldestUnreadAt' is null then 'f' else 't' end
                  from feed_event where type = 'inbox-summary' and subject = '%s' order by xact_id, seq
                """.formatted(cast.patient()));
    }
}
