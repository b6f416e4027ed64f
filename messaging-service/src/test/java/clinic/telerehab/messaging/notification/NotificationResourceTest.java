package clinic.telerehab.messaging.notification;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MessagingServiceTest
class NotificationResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    @Inject
    MockMailbox mailbox;

    @Inject
    SmsInTests sms;

    private FedCast cast;
    private String address;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        address = "lead-" + newId() + "@clinic.example";
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
        sms.works();
    }

    @Test
    void tellsInTheAppAloneUntilSomebodyWantsMore() {
        by(cast.token("lead"))
                .get("/me/notification-preferences")
                .then()
                .statusCode(200)
                .body("email", equalTo(false))
                .body("emailAddress", nullValue())
                .body("offered", hasItems("EMAIL", "SMS"))
                .body("version", equalTo(0));
        raised("HIGH");

        notifications().body("items.type", contains("ALERT"));

        assertThat(deliveries()).containsExactly("EMAIL SUPPRESSED", "IN_APP SENT", "SMS SUPPRESSED");
    }

    @Test
    void mailsALinkAndNothingElse() {
        change(0, "{\"email\": true, \"channels\": {}, \"locale\": \"de\"}")
                .statusCode(200)
                .body("emailAddress", equalTo(address))
                .body("version", equalTo(1));

        raised("HIGH");

        await().atMost(SOON).until(() -> mailbox.getMailsSentTo(address).size() == 1);
        var mail = mailbox.getMailsSentTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Eine Meldung wartet auf Sie");
        assertThat(mail.getText())
                .contains("/notifications/")
                .doesNotContain(cast.patient().toString())
                .doesNotContain("PAIN");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(deliveries()).containsExactly("EMAIL SENT", "IN_APP SENT", "SMS SUPPRESSED"));
    }

    @Test
    void waitsForTheEndOfQuietHoursUnlessItIsCritical() {
        tellClinic(cast, "Europe/Berlin", false);
        LocalTime now = LocalTime.now(ZoneId.of("Asia/Tokyo"));
        change(0, """
                {"email": true, "channels": {}, "timezone": "Asia/Tokyo", "quietHours": {"from": "%s", "to": "%s"}}
                """.formatted(
                                now.minusHours(1).toString().substring(0, 5),
                                now.plusHours(3).toString().substring(0, 5)))
                .statusCode(200);

        raised("HIGH");
        raise(cast, "key-" + newId(), "CRITICAL");

        await().atMost(SOON).until(() -> mailbox.getMailsSentTo(address).size() == 1);
        assertThat(TestPostgres.strings("messaging_test", """
                select d.state || ' ' || (d.due_at > n.created_at + interval '2 hours')
                  from notification_delivery d join notification n on n.id = d.notification_id
                 where n.subject = '%s' and d.channel = 'EMAIL' order by n.urgent
                """.formatted(cast.login("lead"))))
                .containsExactly("QUEUED true", "SENT false");

        clock.moveTo(Duration.ofHours(4));
        await().atMost(SOON).until(() -> mailbox.getMailsSentTo(address).size() >= 2);
    }

    @Test
    void sendsNothingOutThatWasReadMeanwhile() {
        LocalTime now = LocalTime.now(ZoneId.of("UTC"));
        change(0, """
                {"email": true, "channels": {}, "timezone": "UTC", "quietHours": {"from": "%s", "to": "%s"}}
                """.formatted(
                                now.minusHours(1).toString().substring(0, 5),
                                now.plusHours(1).toString().substring(0, 5)))
                .statusCode(200);
        raised("HIGH");
        String id = notifications().extract().path("items[0].id");

        by(cast.token("lead"))
                .body("{\"ids\": [\"%s\"]}".formatted(id))
                .post("/me/notifications/read")
                .then()
                .statusCode(204);

        clock.moveTo(Duration.ofHours(2));
        await().atMost(SOON).untilAsserted(() -> assertThat(deliveries()).contains("EMAIL SUPPRESSED"));
        assertThat(mailbox.getMailsSentTo(address)).isEmpty();
    }

    @Test
    void triesAgainEachTimeLaterAndGivesUpInTheEnd() {
        sms.fails();
        change(0, "{\"email\": false, \"channels\": {\"ALERT\": [\"SMS\"]}}").statusCode(200);
        raised("HIGH");

        Duration later = Duration.ZERO;
        int attempt = 1;
        for (Duration pause : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(6))) {
            awaitAttempts(attempt++);
            later = later.plus(pause).plusSeconds(5);
            clock.moveTo(later);
        }

        awaitAttempts(attempt);
        await().atMost(SOON).untilAsserted(() -> assertThat(deliveries()).contains("SMS FAILED"));
        notifications().body("items.type", hasItem("ALERT"));
    }

    @Test
    void reachesThemOnceTheChannelWorksAgain() {
        sms.fails();
        change(0, "{\"email\": false, \"channels\": {\"ALERT\": [\"SMS\"]}}").statusCode(200);
        raised("HIGH");
        awaitAttempts(1);

        sms.works();
        clock.moveTo(Duration.ofMinutes(2));

        await().atMost(SOON).untilAsserted(() -> assertThat(deliveries()).contains("SMS SENT"));
        assertThat(sms.sentTo(cast.login("lead"))).hasSize(1);
    }

    @Test
    void readsOnlyOnesOwn() {
        raised("HIGH");
        String id = notifications().extract().path("items[0].id");

        by(cast.token("cover"))
                .body("{\"ids\": [\"%s\"]}".formatted(id))
                .post("/me/notifications/read")
                .then()
                .statusCode(204);

        notifications().body("items[0].readAt", nullValue());
        by(cast.token("lead"))
                .body("{\"ids\": [\"%s\"]}".formatted(id))
                .post("/me/notifications/read")
                .then()
                .statusCode(204);
        notifications().body("items[0].readAt", notNullValue());
        by(cast.token("lead")).get("/me/notifications?unread=true").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"ids\": []} | 422", "{} | 422", "{\"ids\": [null]} | 422", "{\"ids\": [\"x\"]} | 400"})
    void refusesToReadNothing(String request, int status) {
        by(cast.token("lead"))
                .body(request)
                .post("/me/notifications/read")
                .then()
                .statusCode(status);
    }

    @Test
    void listsPageByPage() {
        raise(cast, "key-" + newId(), "HIGH");
        raise(cast, "key-" + newId(), "HIGH");
        assertThat(inbox(cast, 2)).hasSize(2);
        List<String> all = notifications().extract().path("items.id");

        String cursor = by(cast.token("lead"))
                .get("/me/notifications?limit=1")
                .then()
                .extract()
                .path("nextCursor");

        by(cast.token("lead"))
                .get("/me/notifications?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(all.getLast()))
                .body("nextCursor", nullValue());
    }

    private void raised(String severity) {
        raise(cast, "key-" + newId(), severity);
        assertThat(inbox(cast, 1)).hasSize(1);
    }

    private void awaitAttempts(int attempts) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(TestPostgres.strings("messaging_test", """
                        select attempts from notification_delivery d join notification n on n.id = d.notification_id
                         where n.subject = '%s' and n.type = 'ALERT' and d.channel = 'SMS'
                        """.formatted(cast.login("lead"))))
                                .containsExactly(Integer.toString(attempts)));
    }

    private List<String> deliveries() {
        return TestPostgres.strings("messaging_test", """
                select d.channel || ' ' || d.state from notification_delivery d
                  join notification n on n.id = d.notification_id
                 where n.subject = '%s' and n.type = 'ALERT' order by 1
                """.formatted(cast.login("lead")));
    }

    private ValidatableResponse notifications() {
        return by(cast.token("lead")).get("/me/notifications").then().statusCode(200);
    }

    private ValidatableResponse change(int version, String request) {
        return put(mailToken(true), "\"" + version + "\"", request);
    }

    private static ValidatableResponse put(String token, String version, String request) {
        return by(token)
                .header("If-Match", version)
                .body(request)
                .put("/me/notification-preferences")
                .then();
    }

    private String mailToken(boolean verified) {
        return TestTokens.sign(
                TestTokens.claims(cast.login("lead"), "clinician-dashboard", Set.of("messaging-service"), "clinician")
                        .claim("email", address)
                        .claim("email_verified", verified));
    }
}
