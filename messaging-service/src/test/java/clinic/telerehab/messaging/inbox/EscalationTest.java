package clinic.telerehab.messaging.inbox;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class EscalationTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    @Inject
    EscalationService escalation;

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsTheLeadAtOnceAndUrgently() {
        String id = raised("CRITICAL");

        notifications("lead")
                .body("items[0].type", equalTo("ALERT"))
                .body("items[0].urgent", equalTo(true))
                .body("items[0].refs.inboxItemId", equalTo(id));
    }

    @Test
    void goesOnStepByStepUntilTheAdministrator() {
        String id = raised("CRITICAL");

        reach(id, Duration.ofMinutes(16), "LEAD", "TEAM");
        reach(id, Duration.ofMinutes(31), "LEAD", "TEAM", "CLINIC");
        reach(id, Duration.ofMinutes(46), "LEAD", "TEAM", "CLINIC", "ADMIN");

        for (String told : List.of("cover", "assistant", "colleague", "admin")) {
            notifications(told).body("items.type", hasItem("ALERT_ESCALATED"));
        }
        notifications("outsider").body("items.size()", equalTo(0));
    }

    @Test
    void catchesUpOnEveryStepAfterAPause() {
        String id = raised("CRITICAL");

        reach(id, Duration.ofHours(5), "LEAD", "TEAM", "CLINIC", "ADMIN");

        assertThat(TestPostgres.strings("messaging_test", """
                select extract(epoch from due_at - min(due_at) over ())::int / 60 from inbox_escalation
                 where item_id = '%s' and level <> 'LEAD' order by due_at
                """.formatted(id))).containsExactly("0", "15", "30");
    }

    @Test
    void endsWithTheAcknowledgement() {
        String id = raised("CRITICAL");
        acknowledge("lead", id).statusCode(200).body("assigneeId", equalTo(staff("lead")));

        clock.moveTo(Duration.ofHours(5));

        String other = raised("CRITICAL");
        reach(other, Duration.ofHours(11), "LEAD", "TEAM", "CLINIC", "ADMIN");
        assertThat(steps(id)).containsExactly("LEAD");
    }

    @Test
    void leavesItToTheTeamAtOnceWhereNobodyLeads() {
        cast.end("lead");
        raise(cast, "key-" + newId(), "LOW");

        await().atMost(SOON)
                .untilAsserted(
                        () -> by(cast.token("cover")).get("/inbox").then().body("items.level", contains("TEAM")));
    }

    @Test
    void letsAColleagueTakeWhatReachedTheWholeClinicWithoutItsEvidence() {
        String id = raised("CRITICAL");
        acknowledge("colleague", id).statusCode(403).body("code", equalTo("care-relationship-required"));
        reach(id, Duration.ofMinutes(31), "LEAD", "TEAM", "CLINIC");

        by(cast.token("colleague"))
                .get("/inbox")
                .then()
                .body("items.id", contains(id))
                .body("items[0].evidence", nullValue())
                .body("items[0].sessionId", nullValue());
        acknowledge("colleague", id)
                .statusCode(200)
                .body("assigneeId", equalTo(staff("colleague")))
                .body("evidence", nullValue());
        by(cast.token("colleague"))
                .header("If-Match", "\"1\"")
                .post("/inbox/{id}/start", id)
                .then()
                .statusCode(403);
    }

    @Test
    void letsTheAdministratorTakeWhatNobodyElseTook() {
        String id = raised("CRITICAL");
        acknowledge("admin", id).statusCode(403).body("code", equalTo("forbidden"));
        reach(id, Duration.ofMinutes(46), "LEAD", "TEAM", "CLINIC", "ADMIN");

        acknowledge("admin", id).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void takesAStepOnceHoweverManyReplicasTry() {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into inbox_item (id, clinic_id, patient_id, type, severity, dedup_key, count, evidence, state,
                                        raised_at, ack_due_at, version, level, cycle, next_step_at)
                values ('%1$s', '%2$s', '%3$s', 'A-PAIN-SPIKE', 'LOW', '%1$s', 1, '{}', 'OPEN', now(), now(), 0, 'LEAD',
                        1, now() - interval '1 second')
                """.formatted(id, cast.clinic(), cast.patient()));

        assertThat(Race.between(() -> escalate(id), () -> escalate(id))).containsExactly(true, true);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(steps(id.toString())).containsExactly("TEAM"));
        assertThat(TestPostgres.strings("messaging_test", """
                select count(*) from notification where refs::json ->> 'inboxItemId' = '%s'
                """.formatted(id))).containsExactly("2");
    }

    @Test
    void leavesTheVersionToItsReaders() {
        String id = raised("CRITICAL");
        reach(id, Duration.ofMinutes(16), "LEAD", "TEAM");

        acknowledge("lead", id).statusCode(200);
    }

    @Test
    void startsAnewWhenItGrowsWorse() {
        String key = "key-" + newId();
        raise(cast, key, "LOW");
        String id = inbox(cast, 1).getFirst();
        acknowledge("lead", id).statusCode(200);

        raise(cast, key, "CRITICAL");

        await().atMost(SOON)
                .untilAsserted(() -> by(cast.token("lead"))
                        .get("/inbox/{id}", id)
                        .then()
                        .body("state", equalTo("OPEN"))
                        .body("severity", equalTo("CRITICAL"))
                        .body("count", equalTo(2))
                        .body("acknowledgedAt", nullValue()));
        assertThat(steps(id)).containsExactly("LEAD", "LEAD");
    }

    private boolean escalate(UUID id) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> escalation.escalate(id));
            return true;
        } catch (Throwable failure) {
            return false;
        }
    }

    private String raised(String severity) {
        String key = "key-" + newId();
        raise(cast, key, severity);
        await().atMost(SOON).until(() -> !idOf(key).isEmpty());
        return idOf(key).getFirst();
    }

    private static List<String> idOf(String key) {
        return TestPostgres.strings(
                "messaging_test", "select id from inbox_item where dedup_key = '%s'".formatted(key));
    }

    private void reach(String id, Duration later, String... levels) {
        clock.moveTo(later);
        await().atMost(SOON).untilAsserted(() -> assertThat(steps(id)).containsExactly(levels));
        // The facts of access are as old as the clock says until their owner is heard again.
        await().atMost(SOON).until(() -> by(cast.token("lead")).get("/inbox").statusCode() == 200);
    }

    private static List<String> steps(String id) {
        return TestPostgres.strings(
                "messaging_test",
                "select level from inbox_escalation where item_id = '%s' order by cycle, due_at, done_at"
                        .formatted(id));
    }

    private ValidatableResponse notifications(String kind) {
        return by(cast.token(kind)).get("/me/notifications").then().statusCode(200);
    }

    private ValidatableResponse acknowledge(String kind, String id) {
        return by(cast.token(kind))
                .header("If-Match", "\"0\"")
                .post("/inbox/{id}/acknowledge", id)
                .then();
    }

    private String staff(String kind) {
        return cast.practitioner(kind).toString();
    }
}
