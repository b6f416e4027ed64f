package clinic.telerehab.messaging.notification;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is written in one conversation in a short time goes with one mail to each recipient.
@MessagingServiceTest
class ThreadMailTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ALWAYS = "{\"email\": true, \"channels\": {}}";

    @Inject
    MovableClock clock;

    @Inject
    MockMailbox mailbox;

    private FedCast cast;
    private String patient;
    private UUID thread;
    private String address;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        patient = cast.token("patient-self");
        thread = conversation(cast);
        address = "lead-" + newId() + "@clinic.example";
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void mailsOnceWhateverIsWrittenUntilSomebodyLooks() {
        wantMail("lead", address, ALWAYS);
        write("one");
        awaitMails(1);

        write("two");
        write("three");

        assertThat(deliveries()).containsExactly("SENT", "FOLDED", "FOLDED");
        by(cast.token("lead")).get("/me/notifications").then().body("items", hasSize(3));
        clock.moveTo(Duration.ofMinutes(14));
        write("four");
        assertThat(deliveries()).containsExactly("SENT", "FOLDED", "FOLDED", "FOLDED");
        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
    }

    @Test
    void mailsAgainOfWhatIsWrittenLater() {
        wantMail("lead", address, ALWAYS);
        write("one");
        awaitMails(1);
        clock.moveTo(Duration.ofMinutes(16));

        write("two");

        awaitMails(2);
    }

    @Test
    void waitsWithTheNextMailAfterSomebodyLooked() {
        wantMail("lead", address, ALWAYS);
        write("one");
        awaitMails(1);
        read(1);

        write("two");
        write("three");

        assertThat(deliveries()).containsExactly("SENT", "QUEUED", "FOLDED");
        clock.moveTo(Duration.ofMinutes(16));
        awaitMails(2);
        assertThat(deliveries()).containsExactly("SENT", "SENT", "FOLDED");
    }

    @Test
    void mailsNothingThatWasReadInTheConversation() {
        wantMail("lead", address, ALWAYS);
        write("one");
        awaitMails(1);
        read(1);
        write("two");
        write("three");

        read(3);

        clock.moveTo(Duration.ofMinutes(16));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(deliveries()).containsExactly("SENT", "SUPPRESSED", "FOLDED"));
        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
    }

    @Test
    void mailsWhileTheLastOfThemIsUnread() {
        wantMail("lead", address, ALWAYS);
        write("one");
        awaitMails(1);
        read(1);
        write("two");
        String two = by(cast.token("lead")).get("/me/notifications").path("items[0].id");
        write("three");

        by(cast.token("lead"))
                .body("{\"ids\": [\"%s\"]}".formatted(two))
                .post("/me/notifications/read")
                .then()
                .statusCode(204);
        read(2);

        clock.moveTo(Duration.ofMinutes(16));
        awaitMails(2);
    }

    @Test
    void waitsForTheEndOfQuietHoursWithOneMail() {
        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        wantMail("lead", address, """
                {"email": true, "channels": {}, "timezone": "UTC", "quietHours": {"from": "%s", "to": "%s"}}
                """.formatted(
                        now.minusHours(1).toString().substring(0, 5),
                        now.plusHours(2).toString().substring(0, 5)));

        write("one");
        write("two");
        write("three");

        assertThat(deliveries()).containsExactly("QUEUED", "FOLDED", "FOLDED");
        clock.moveTo(Duration.ofHours(3));
        awaitMails(1);
        assertThat(deliveries()).containsExactly("SENT", "FOLDED", "FOLDED");
    }

    @Test
    void mailsEachRecipientAndEachConversation() {
        String other = "cover-" + newId() + "@clinic.example";
        wantMail("lead", address, ALWAYS);
        wantMail("cover", other, ALWAYS);
        write("one");
        awaitMails(1);
        await().atMost(SOON).until(() -> mailbox.getMailsSentTo(other).size() == 1);
        UUID team = newId();
        by(cast.token("cover"))
                .body("{\"subject\": \"Next steps\"}")
                .put("/patients/{p}/conversations/{id}", cast.patient(), team)
                .then()
                .statusCode(201);

        send(cast.token("cover"), team, newId(), "what do you think?").statusCode(201);

        awaitMails(2);
        assertThat(mailbox.getMailsSentTo(other)).hasSize(1);
    }

    @Test
    void queuesOneWhenTwoAreWrittenAtOnce() {
        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        wantMail("lead", address, """
                {"email": true, "channels": {}, "timezone": "UTC", "quietHours": {"from": "%s", "to": "%s"}}
                """.formatted(
                        now.minusHours(1).toString().substring(0, 5),
                        now.plusHours(2).toString().substring(0, 5)));

        List<Integer> answers = Race.between(
                () -> send(patient, thread, newId(), "one").extract().statusCode(),
                () -> send(patient, thread, newId(), "two").extract().statusCode());

        assertThat(answers).containsExactly(201, 201);
        assertThat(deliveries()).containsExactly("QUEUED", "FOLDED");
    }

    @Test
    void leavesAlertsToThemselves() {
        assertThat(NotificationType.ALERT.threadOf("login", Map.of("patientId", newId())))
                .isNull();
    }

    private void wantMail(String kind, String to, String wish) {
        String token = TestTokens.sign(
                TestTokens.claims(cast.login(kind), "clinician-dashboard", Set.of("messaging-service"), "clinician")
                        .claim("email", to)
                        .claim("email_verified", true));
        by(token)
                .header("If-Match", "\"0\"")
                .body(wish)
                .put("/me/notification-preferences")
                .then()
                .statusCode(200)
                .body("emailAddress", equalTo(to));
    }

    private void write(String words) {
        send(patient, thread, newId(), words).statusCode(201);
    }

    private void read(int upTo) {
        by(cast.token("lead"))
                .body("{\"upTo\": %d}".formatted(upTo))
                .post("/conversations/{c}/read", thread)
                .then()
                .statusCode(204);
    }

    private void awaitMails(int mails) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mailbox.getMailsSentTo(address)).hasSize(mails));
        // Sent is noted a moment after the mail has left.
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries().stream().filter("SENT"::equals)).hasSize(mails));
    }

    private List<String> deliveries() {
        return TestPostgres.strings("messaging_test", """
                select d.state from notification_delivery d join notification n on n.id = d.notification_id
                 where n.subject = '%s' and n.type = 'MESSAGE' and d.channel = 'EMAIL' order by n.id
                """.formatted(cast.login("lead")));
    }
}
