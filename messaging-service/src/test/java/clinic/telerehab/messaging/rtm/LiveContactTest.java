package clinic.telerehab.messaging.rtm;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static clinic.telerehab.messaging.checkin.CheckInSteps.join;
import static clinic.telerehab.messaging.checkin.CheckInSteps.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Time that a clinician and a patient spoke in a room is evidence by itself.
@MessagingServiceTest
class LiveContactTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private FedCast cast;
    private UUID checkIn;

    @BeforeEach
    void schedule() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_LIVE");
        checkIn = scheduled(cast);
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void isOneEntryOfTheTimeInWhichBothWereThere() {
        tellClinic(cast, "Europe/Berlin", true);
        meet();
        clock.moveTo(Duration.ofMinutes(6));
        leave("patient-self");
        // The line was broken for a minute.
        clock.moveTo(Duration.ofMinutes(7));
        join(cast, "patient-self", checkIn).statusCode(200);
        clock.moveTo(Duration.ofMinutes(12));

        by(cast.token("lead")).post("/check-ins/{id}/end", checkIn).then().statusCode(200);

        report().body("entries.kind", contains("VIDEO"))
                .body("entries[0].source", equalTo("AUTO"))
                .body("entries[0].synchronous", equalTo(true))
                .body(
                        "entries[0].practitionerId",
                        equalTo(cast.practitioner("lead").toString()))
                .body("entries[0].seconds", about(Duration.ofMinutes(11)))
                .body("synchronousContacts", equalTo(1))
                .body("codes", contains("98979"));
    }

    @Test
    void isEachCliniciansOwn() {
        tellClinic(cast, "Europe/Berlin", true);
        meet();
        join(cast, "cover", checkIn).statusCode(200);
        clock.moveTo(Duration.ofMinutes(4));
        leave("cover");
        clock.moveTo(Duration.ofMinutes(10));

        leave("lead");

        assertThat(TestPostgres.strings("messaging_test", """
                select seconds / 60 from contact_entry where patient_id = '%s' order by seconds
                """.formatted(cast.patient())))
                .containsExactly("4", "10");
    }

    @Test
    void isCorrectedByItsClinician() {
        tellClinic(cast, "Europe/Berlin", true);
        meet();
        clock.moveTo(Duration.ofMinutes(5));
        leave("lead");
        String id = report().extract().path("entries[0].id");

        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body("{\"seconds\": 240, \"editedReason\": \"we waited for the interpreter\"}")
                .patch("/contact-entries/{id}", id)
                .then()
                .statusCode(200)
                .body("seconds", equalTo(240))
                .body("source", equalTo("AUTO"));
    }

    @Test
    void isNotGuessedWhereNobodySaidWhenTheyParted() {
        tellClinic(cast, "Europe/Berlin", true);
        meet();
        clock.moveTo(Duration.ofMinutes(46));

        await().atMost(SOON)
                .until(() -> TestPostgres.strings(
                                "messaging_test", "select state from check_in where id = '" + checkIn + "'")
                        .contains("ENDED"));

        clock.moveTo(Duration.ZERO);
        report().body("entries", empty());
        assertThat(TestPostgres.strings(
                        "messaging_test", "select login from live_contact where patient_id = '" + cast.patient() + "'"))
                .isEmpty();
    }

    @Test
    void isNotKeptForClinicsThatDoNotWantIt() {
        tellClinic(cast, "Europe/Berlin", false);
        meet();
        clock.moveTo(Duration.ofMinutes(12));

        by(cast.token("lead")).post("/check-ins/{id}/end", checkIn).then().statusCode(200);

        assertThat(TestPostgres.strings(
                        "messaging_test", "select id from contact_entry where patient_id = '" + cast.patient() + "'"))
                .isEmpty();
    }

    private void meet() {
        join(cast, "lead", checkIn).statusCode(200);
        UUID room = UUID.fromString(by(cast.token("lead"))
                .get("/check-ins/{id}", checkIn)
                .then()
                .extract()
                .path("roomId"));
        join(cast, "patient-self", checkIn).statusCode(200);
        by(cast.token("lead"))
                .body("{\"participantId\": \"%s\"}".formatted(cast.login("patient-self")))
                .post("/rooms/{r}/admit", room)
                .then()
                .statusCode(200);
    }

    private void leave(String kind) {
        by(cast.token(kind)).post("/check-ins/{id}/leave", checkIn).then().statusCode(200);
    }

    private static Matcher<Integer> about(Duration time) {
        int seconds = (int) time.toSeconds();
        return allOf(greaterThanOrEqualTo(seconds - 30), lessThan(seconds + 30));
    }

    private ValidatableResponse report() {
        TestPeer.answer(
                "program", "/internal/patients/%s/monitoring-days".formatted(cast.patient()), 200, "{\"days\": []}", 0);
        return by(cast.token("lead"))
                .queryParam("month", YearMonth.now(ZoneId.of("Europe/Berlin")).toString())
                .get("/rtm/{p}", cast.patient())
                .then()
                .statusCode(200);
    }
}
