package clinic.telerehab.messaging.appointment;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MessagingServiceTest
class AppointmentListTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    @Inject
    MockMailbox mailbox;

    private FedCast cast;
    private Instant start;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsTheOtherSideOfEachStep() {
        UUID id = proposed("patient-self");
        told("lead").body("items.type", contains("APPOINTMENT_PROPOSED"));
        command("cover", id, 0, "confirm").statusCode(200);
        told("patient-self").body("items.type", contains("APPOINTMENT_CONFIRMED"));
        told("lead").body("items.type", hasItem("APPOINTMENT_CONFIRMED"));

        command("lead", id, 1, "cancel").statusCode(200);

        told("patient-self")
                .body("items.type", contains("APPOINTMENT_CANCELLED", "APPOINTMENT_CONFIRMED"))
                .body("items[0].refs.appointmentId", equalTo(id.toString()));
    }

    @Test
    void listsTheNextOneFirstPageByPage() {
        UUID second = newId();
        propose("lead", second, proposal("lead", start.plus(Duration.ofHours(1)), 30))
                .statusCode(201);
        UUID first = proposed("lead");

        String cursor = list("patient-self", "?limit=1")
                .body("items.id", contains(first.toString()))
                .extract()
                .path("nextCursor");

        list("patient-self", "?limit=1&cursor=" + cursor)
                .body("items.id", contains(second.toString()))
                .body("nextCursor", nullValue());
        list("lead", "?from=" + start.plus(Duration.ofMinutes(30))).body("items.id", contains(second.toString()));
        list("lead", "?to=" + start.plus(Duration.ofMinutes(30))).body("items.id", contains(first.toString()));
        list("lead", "?state=CONFIRMED").body("items", empty());
        list("lead", "?patientId=" + cast.patient()).body("items.id", contains(first.toString(), second.toString()));
        list("colleague", "").body("items", empty());
        list("patient-other", "").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=today", "?to=9999-01-01T00:00:00Z", "?state=LATE", "?patientId=me", "?limit=101"})
    void refusesFiltersThatAreNone(String query) {
        by(cast.token("lead")).get("/appointments" + query).then().statusCode(400);
    }

    @Test
    void showsTheAdministratorWhenAndWhoButNotWhatAbout() {
        UUID id = newId();
        propose("lead", id, proposal("lead", start, 30).replace("\"VIDEO\"", "\"VIDEO\", \"note\": \"bring a band\""))
                .statusCode(201)
                .body("note", equalTo("bring a band"));

        list("admin", "").body("items.id", contains(id.toString())).body("items[0].note", nullValue());
        by(cast.token("admin")).get("/appointments/{id}", id).then().body("note", nullValue());
        list("other-admin", "").body("items", empty());
    }

    @Test
    void isOneEntryOfACalendarThatNamesNobody() {
        UUID id = proposed("lead");
        command("patient-self", id, 0, "confirm").statusCode(200);

        by(cast.token("patient-self"))
                .accept("text/calendar")
                .get("/appointments/{id}/calendar", id)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("BEGIN:VEVENT"))
                .body(containsString("UID:" + id))
                .body(containsString("SEQUENCE:1"))
                .body(containsString("STATUS:CONFIRMED"))
                .body(containsString("DTSTART:" + start.toString().replaceAll("[-:]", "")))
                .body(not(containsString(cast.patient().toString())))
                .body(not(containsString("ATTENDEE")));
    }

    @Test
    void mailsTheEntryToWhoWantsMail() {
        String address = "patient-" + newId() + "@mail.example";
        by(TestTokens.sign(TestTokens.claims(
                                cast.login("patient-self"), "patient-app", Set.of("messaging-service"), "patient")
                        .claim("email", address)
                        .claim("email_verified", true)))
                .header("If-Match", "\"0\"")
                .body("{\"email\": true, \"channels\": {}}")
                .put("/me/notification-preferences")
                .then()
                .statusCode(200);

        UUID id = proposed("lead");

        await().atMost(SOON).until(() -> mailbox.getMailsSentTo(address).size() == 1);
        var attachment =
                mailbox.getMailsSentTo(address).getFirst().getAttachments().getFirst();
        assertThat(attachment.getContentType()).startsWith("text/calendar");
        assertThat(new String(attachment.getFile() == null ? bytes(attachment) : new byte[0], StandardCharsets.UTF_8))
                .contains("UID:" + id);
    }

    private static byte[] bytes(io.quarkus.mailer.Attachment attachment) {
        var all = new java.io.ByteArrayOutputStream();
        io.smallrye.mutiny.Multi.createFrom()
                .publisher(attachment.getData())
                .subscribe()
                .asIterable()
                .forEach(all::write);
        return all.toByteArray();
    }

    @Test
    void remindsBothSidesADayAndAnHourBefore() {
        UUID id = proposed("lead");
        command("patient-self", id, 0, "confirm").statusCode(200);

        moveTo(start.minus(Duration.ofHours(23)));
        awaitReminders(1);
        moveTo(start.minus(Duration.ofMinutes(59)));
        awaitReminders(2);
    }

    private void awaitReminders(int times) {
        for (String side : List.of("lead", "patient-self")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    told(side).extract().jsonPath().getList("items.type", String.class).stream()
                                            .filter("APPOINTMENT_REMINDER"::equals))
                            .hasSize(times));
        }
    }

    private UUID proposed(String proposer) {
        UUID id = newId();
        propose(proposer, id, proposal("lead", start, 30)).statusCode(201).body("state", equalTo("PROPOSED"));
        return id;
    }

    private String proposal(String practitioner, Instant from, long minutes) {
        return """
                {"patientId": "%s", "practitionerId": "%s", "mode": "VIDEO", "startsAt": "%s", "endsAt": "%s"}
                """.formatted(
                        cast.patient(), cast.practitioner(practitioner), from, from.plus(Duration.ofMinutes(minutes)));
    }

    private ValidatableResponse propose(String as, UUID id, String request) {
        return by(cast.token(as)).body(request).put("/appointments/{id}", id).then();
    }

    private static String slot(Instant from) {
        return "{\"startsAt\": \"%s\", \"endsAt\": \"%s\"}".formatted(from, from.plus(Duration.ofMinutes(30)));
    }

    private ValidatableResponse command(String as, UUID id, int version, String step) {
        var request = by(cast.token(as)).header("If-Match", "\"" + version + "\"");
        return (step.equals("reschedule") ? request.body(slot(start.plus(Duration.ofHours(5)))) : request)
                .post("/appointments/{id}/" + step, id)
                .then();
    }

    private ValidatableResponse list(String as, String query) {
        return by(cast.token(as)).get("/appointments" + query).then().statusCode(200);
    }

    private ValidatableResponse told(String kind) {
        return by(cast.token(kind)).get("/me/notifications").then().statusCode(200);
    }

    /// Moves the clock, and waits until the facts of access are fresh by it.
    private void moveTo(Instant moment) {
        clock.moveTo(Duration.between(Instant.now(), moment));
        await().atMost(SOON)
                .until(() -> by(cast.token("lead")).get("/appointments").statusCode() == 200);
    }
}
