package clinic.telerehab.messaging.inbox;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weekends at which the clock changes and days on which the clinic is closed, with the jobs of two
/// replicas at once beside the service's own.
@MessagingServiceTest
class EscalationOverWeekendTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String EASTER = "2026-04-03,2026-04-06";

    @Inject
    MovableClock clock;

    @Inject
    EscalationJob job;

    private FedCast cast;
    private String key;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        tellClinic(cast, BERLIN.getId(), false, EASTER.split(","));
        key = "key-" + newId();
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
        // The facts of access are as old as the clock says until their owner is heard again.
        await().atMost(SOON).until(() -> by(cast.token("lead")).get("/inbox").statusCode() == 200);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}, {3}, {4}")
    @CsvSource({
        "HIGH,   2026-03-27T17:30, 2026-03-30T11:30, 2026-03-30T13:30, 2026-03-30T15:30",
        "HIGH,   2026-10-23T17:30, 2026-10-26T11:30, 2026-10-26T13:30, 2026-10-26T15:30",
        "LOW,    2026-03-27T17:30, 2026-03-30T17:30, 2026-04-02T17:30, 2026-04-07T08:00",
        "MEDIUM, 2026-04-02T17:00, 2026-04-07T17:00, 2026-04-08T17:00, 2026-04-09T17:00"
    })
    void takesEachStepOnceAtItsTime(
            String severity, LocalDateTime raised, LocalDateTime team, LocalDateTime clinic, LocalDateTime admin) {
        String id = raised(severity, raised);
        by(cast.token("lead"))
                .get("/inbox/{id}", id)
                .then()
                .statusCode(200)
                .body("ackDueAt", equalTo(at(team).toString()));

        before(team);
        bothReplicasLook();
        assertThat(steps(id)).containsExactly("LEAD " + at(raised));
        after(team);
        bothReplicasLook();
        awaitSteps(id, "LEAD " + at(raised), "TEAM " + at(team));
        before(clinic);
        bothReplicasLook();
        assertThat(steps(id)).hasSize(2);
        after(clinic);
        bothReplicasLook();
        awaitSteps(id, "LEAD " + at(raised), "TEAM " + at(team), "CLINIC " + at(clinic));
        before(admin);
        bothReplicasLook();
        assertThat(steps(id)).hasSize(3);
        after(admin);
        bothReplicasLook();
        awaitSteps(id, "LEAD " + at(raised), "TEAM " + at(team), "CLINIC " + at(clinic), "ADMIN " + at(admin));

        bothReplicasLook();

        assertThat(steps(id)).hasSize(4);
        assertThat(told(id)).isEqualTo(toldBySteps(id));
    }

    @Test
    void takesWhatItMissedOverTheWeekendOnceWhenItIsBack() {
        String id = raised("HIGH", LocalDateTime.parse("2026-03-27T17:30"));

        after(LocalDateTime.parse("2026-03-31T09:00"));
        bothReplicasLook();
        bothReplicasLook();
        bothReplicasLook();

        awaitSteps(
                id,
                "LEAD 2026-03-27T16:30:00Z",
                "TEAM 2026-03-30T09:30:00Z",
                "CLINIC 2026-03-30T11:30:00Z",
                "ADMIN 2026-03-30T13:30:00Z");
        bothReplicasLook();
        assertThat(steps(id)).hasSize(4);
        assertThat(told(id)).isEqualTo(toldBySteps(id));
    }

    @Test
    void goesNoFurtherOnceAcknowledgedOverTheWeekend() {
        String id = raised("HIGH", LocalDateTime.parse("2026-10-23T17:30"));
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .post("/inbox/{id}/acknowledge", id)
                .then()
                .statusCode(200);

        after(LocalDateTime.parse("2026-10-27T09:00"));
        bothReplicasLook();

        assertThat(steps(id)).hasSize(1);
    }

    private String raised(String severity, LocalDateTime local) {
        moveTo(at(local));
        assertThat(TestPeer.tell(
                        "program",
                        "alert",
                        "SIGNAL",
                        cast.patient(),
                        """
                        {"type": "A-PAIN-SPIKE", "severity": "%s", "patientId": "%s", "clinicId": "%s",
                         "sessionId": "%s", "dedupKey": "%s", "evidence": {"pain": 9}}
                        """.formatted(severity, cast.patient(), cast.clinic(), newId(), key),
                        at(local)))
                .isNotBlank();
        await().atMost(SOON).until(() -> !ids().isEmpty());
        await().atMost(SOON).until(() -> by(cast.token("lead")).get("/inbox").statusCode() == 200);
        return ids().getFirst();
    }

    private List<String> ids() {
        return TestPostgres.strings(
                "messaging_test", "select id from inbox_item where dedup_key = '%s'".formatted(key));
    }

    private void before(LocalDateTime local) {
        moveTo(at(local).minus(Duration.ofMinutes(3)));
    }

    private void after(LocalDateTime local) {
        moveTo(at(local).plusSeconds(1));
    }

    private void moveTo(Instant moment) {
        clock.moveTo(Duration.between(Instant.now(), moment));
    }

    private void bothReplicasLook() {
        assertThat(Race.between(this::look, this::look)).containsExactly(true, true);
    }

    private boolean look() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> job.look());
            return true;
        } catch (Throwable failure) {
            return false;
        }
    }

    private void awaitSteps(String id, String... steps) {
        await().atMost(SOON).untilAsserted(() -> assertThat(steps(id)).containsExactly(steps));
    }

    private static List<String> steps(String id) {
        return TestPostgres.strings("messaging_test", """
                select level || ' ' || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                  from inbox_escalation where item_id = '%s' order by due_at, done_at
                """.formatted(id));
    }

    private static List<String> told(String id) {
        return TestPostgres.strings(
                "messaging_test",
                "select count(*) from notification where refs::json ->> 'inboxItemId' = '%s'".formatted(id));
    }

    private static List<String> toldBySteps(String id) {
        return TestPostgres.strings(
                "messaging_test", "select sum(told) from inbox_escalation where item_id = '%s'".formatted(id));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
