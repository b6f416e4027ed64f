package clinic.telerehab.messaging.room;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.checkin.CheckInSteps.join;
import static clinic.telerehab.messaging.checkin.CheckInSteps.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class RoomTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private FedCast cast;
    private UUID checkIn;
    private UUID room;

    @BeforeEach
    void schedule() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_LIVE");
        checkIn = scheduled(cast);
        room = UUID.fromString(readCheckIn().extract().path("roomId"));
    }

    @AfterEach
    void resetClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void letsThePatientWaitUntilAClinicianLetsThemIn() {
        join(cast, "patient-self", checkIn)
                .statusCode(200)
                .body("isAdmitted", equalTo(false))
                .body("token", nullValue())
                .body("iceServers", hasSize(0))
                .body("room.state", equalTo("CREATED"));
        readCheckIn().body("state", equalTo("WAITING"));
        join(cast, "lead", checkIn)
                .statusCode(200)
                .body("isAdmitted", equalTo(true))
                .body("room.state", equalTo("OPEN"));

        admit(cast.login("patient-self")).statusCode(200);

        readCheckIn().body("state", equalTo("IN_CALL"));
        join(cast, "patient-self", checkIn)
                .statusCode(200)
                .body("isAdmitted", equalTo(true))
                .body("token", notNullValue())
                .body("iceServers[0].urls", hasSize(2))
                .body("iceServers[0].credential", notNullValue());
    }

    @Test
    void takesBackWhoLeftEvenWhenLocked() {
        meet();
        by(cast.token("patient-self"))
                .post("/check-ins/{id}/leave", checkIn)
                .then()
                .statusCode(200);
        lock().statusCode(200).body("state", equalTo("LOCKED"));
        readCheckIn().body("state", equalTo("IN_CALL"));

        join(cast, "patient-self", checkIn).statusCode(200).body("isAdmitted", equalTo(true));

        lock().statusCode(409).body("code", equalTo("room-state-conflict"));
    }

    @Test
    void turnsNewcomersAwayOnceLocked() {
        join(cast, "lead", checkIn).statusCode(200);
        lock().statusCode(200);

        join(cast, "patient-self", checkIn).statusCode(409).body("code", equalTo("room-locked"));

        unlock(version()).statusCode(200).body("state", equalTo("OPEN"));
        join(cast, "patient-self", checkIn).statusCode(200);
    }

    @Test
    void isOverWhenTheClinicianEndsIt() {
        meet();

        by(cast.token("lead")).post("/check-ins/{id}/end", checkIn).then().statusCode(200);

        readCheckIn().body("state", equalTo("ENDED"));
        join(cast, "patient-self", checkIn).statusCode(409).body("code", equalTo("check-in-state-conflict"));
        lock().statusCode(409).body("code", equalTo("room-closed"));
    }

    @Test
    void closesByItselfAQuarterOfAnHourAfterItsTime() {
        meet();
        clock.moveTo(Duration.ofMinutes(46));

        await().atMost(SOON).until(() -> stateOf().equals("ENDED"));
    }

    @Test
    void notesWhoDidNotCome() {
        join(cast, "patient-self", checkIn).statusCode(200);
        clock.moveTo(Duration.ofMinutes(46));

        await().atMost(SOON).until(() -> stateOf().equals("NO_SHOW"));
    }

    @Test
    void opensToNobodyWithoutConsentOrBeforeItsTime() {
        clock.moveTo(Duration.ofMinutes(-16));
        join(cast, "patient-self", checkIn).statusCode(409).body("code", equalTo("room-not-open"));
        clock.moveTo(Duration.ZERO);
        cast.consentTo("TELEREHAB", "MESSAGING");

        join(cast, "patient-self", checkIn).statusCode(409).body("code", equalTo("video-live-consent-missing"));
    }

    @Test
    void letsOneOfTwoRacingLocksIn() {
        join(cast, "lead", checkIn).statusCode(200);
        String version = version();

        List<Integer> answers = Race.between(
                () -> lock(version).extract().statusCode(),
                () -> lock(version).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void letsOneOfTwoRacingUnlocksIn() {
        join(cast, "lead", checkIn).statusCode(200);
        lock().statusCode(200);
        String version = version();

        List<Integer> answers = Race.between(
                () -> unlock(version).extract().statusCode(),
                () -> unlock(version).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void relaysASignalToOneAndForgetsItWithTheCall() {
        meet();
        String token = join(cast, "lead", checkIn).extract().path("token");
        String patient = cast.login("patient-self");

        signal(token, patient).statusCode(204);

        assertThat(signals()).containsExactly(patient);
        signal("none", patient).statusCode(401).body("code", equalTo("room-token-invalid"));
        signal(join(cast, "patient-self", checkIn).extract().path("token"), patient)
                .statusCode(401);
        signal(token, "nobody").statusCode(409).body("code", equalTo("not-in-room"));
        by(cast.token("lead")).post("/check-ins/{id}/end", checkIn).then().statusCode(200);
        assertThat(signals()).isEmpty();
        signal(token, patient).statusCode(409).body("code", equalTo("room-closed"));
    }

    @Test
    void letsAGuestInByLinkAndKeepsTheRestFromThem() {
        UUID id = newId();
        String link = invite(id).statusCode(201).extract().path("linkToken");
        invite(id).statusCode(200).body("linkToken", equalTo(link));
        join(cast, "lead", checkIn).statusCode(200);
        guestJoin("none").statusCode(404).body("code", equalTo("guest-link-invalid"));
        guestJoin(link)
                .statusCode(200)
                .body("isAdmitted", equalTo(false))
                .body("participants", hasSize(0))
                .body("patientId", nullValue());
        admit("guest:" + id).statusCode(200);
        String token = guestJoin(link)
                .statusCode(200)
                .body("participantId", startsWith("guest:"))
                .extract()
                .path("token");
        signal(join(cast, "lead", checkIn).extract().path("token"), "guest:" + id)
                .statusCode(204);

        await().atMost(SOON)
                .untilAsserted(() -> by(null).header("X-Room-Token", token)
                        .get("/guest-rooms/{r}/signals", room)
                        .then()
                        .statusCode(200)
                        .body("[0].data.kind", equalTo("OFFER")));

        by(null).get("/guest-rooms/{r}/signals", room).then().statusCode(401);
        by(null).header("X-Room-Token", token)
                .post("/guest-rooms/{r}/leave", room)
                .then()
                .statusCode(204);
    }

    private void meet() {
        join(cast, "lead", checkIn).statusCode(200);
        join(cast, "patient-self", checkIn).statusCode(200);
        admit(cast.login("patient-self")).statusCode(200);
    }

    private ValidatableResponse readCheckIn() {
        return by(cast.token("lead")).get("/check-ins/{id}", checkIn).then().statusCode(200);
    }

    private String stateOf() {
        return TestPostgres.strings("messaging_test", "select state from check_in where id = '" + checkIn + "'")
                .getFirst();
    }

    private List<String> signals() {
        return TestPostgres.strings(
                "messaging_test", "select recipient from stream_event where topic = '" + room + "' order by seq");
    }

    private ValidatableResponse admit(String participant) {
        return by(cast.token("lead"))
                .body("{\"participantId\": \"%s\"}".formatted(participant))
                .post("/rooms/{r}/admit", room)
                .then();
    }

    private String version() {
        return by(cast.token("lead")).get("/rooms/{r}", room).then().extract().header("ETag");
    }

    private ValidatableResponse lock() {
        return lock(version());
    }

    private ValidatableResponse lock(String version) {
        return by(cast.token("lead"))
                .header("If-Match", version)
                .post("/rooms/{r}/lock", room)
                .then();
    }

    private ValidatableResponse unlock(String version) {
        return by(cast.token("lead"))
                .header("If-Match", version)
                .post("/rooms/{r}/unlock", room)
                .then();
    }

    private ValidatableResponse signal(String token, String to) {
        return by(cast.token("lead"))
                .header("X-Room-Token", token)
                .body("{\"to\": \"%s\", \"kind\": \"OFFER\", \"payload\": \"eyJ0eXBlIjoib2ZmZXIifQ\"}".formatted(to))
                .post("/rooms/{r}/signals", room)
                .then();
    }

    private ValidatableResponse invite(UUID id) {
        return by(cast.token("lead"))
                .body("{\"name\": \"Interpreter\"}")
                .put("/rooms/{r}/guests/{id}", room, id)
                .then();
    }

    private ValidatableResponse guestJoin(String link) {
        return by(null).body("{\"linkToken\": \"%s\"}".formatted(link))
                .post("/guest-rooms/{r}/join", room)
                .then();
    }
}
