package clinic.telerehab.messaging.room;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.checkin.CheckInSteps.join;
import static clinic.telerehab.messaging.checkin.CheckInSteps.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes over the event stream about a room, and what is left of it.
@MessagingServiceTest
class RoomNewsTest {
    private FedCast cast;
    private UUID checkIn;
    private String room;

    @BeforeEach
    void schedule() {
        cast = FedCast.meet("messaging");
        cast.consentTo("TELEREHAB", "MESSAGING", "VIDEO_LIVE");
        checkIn = scheduled(cast);
        join(cast, "patient-self", checkIn).statusCode(200);
        room = join(cast, "lead", checkIn).statusCode(200).extract().path("room.id");
    }

    @Test
    void tellsNobodyOfAJoinThatChangesNothing() {
        List<String> told = told();

        join(cast, "patient-self", checkIn).statusCode(200).body("isAdmitted", equalTo(false));
        join(cast, "lead", checkIn).statusCode(200);

        assertThat(told()).isEqualTo(told);
    }

    @Test
    void tellsOfWhoIsLetInAndOfWhoComesBack() {
        int before = told().size();

        admitPatient();
        by(cast.token("patient-self"))
                .post("/check-ins/{id}/leave", checkIn)
                .then()
                .statusCode(200);
        join(cast, "patient-self", checkIn).statusCode(200);

        assertThat(told()).hasSize(before + 3);
    }

    @Test
    void keepsNoSignalThatRacesTheEndOfTheCall() {
        admitPatient();
        String token = join(cast, "lead", checkIn).extract().path("token");

        List<String> answers = Race.between(() -> answerOf(signal(token)), () -> answerOf(end()));

        assertThat(answers.getFirst()).isIn("204", "409 room-closed");
        assertThat(answers.getLast()).isEqualTo("200");
        assertThat(rows("select recipient from stream_event where topic = '%s'".formatted(room)))
                .isEmpty();
    }

    private void admitPatient() {
        by(cast.token("lead"))
                .body("{\"participantId\": \"%s\"}".formatted(cast.login("patient-self")))
                .post("/rooms/{r}/admit", room)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse signal(String token) {
        return by(cast.token("lead"))
                .header("X-Room-Token", token)
                .body("{\"to\": \"%s\", \"kind\": \"OFFER\", \"payload\": \"eyJ0eXBlIjoib2ZmZXIifQ\"}"
                        .formatted(cast.login("patient-self")))
                .post("/rooms/{r}/signals", room)
                .then();
    }

    private ValidatableResponse end() {
        return by(cast.token("lead")).post("/check-ins/{id}/end", checkIn).then();
    }

    private static String answerOf(ValidatableResponse answer) {
        int status = answer.extract().statusCode();
        return status == 409 ? "409 " + answer.extract().path("code") : String.valueOf(status);
    }

    private List<String> told() {
        return rows("select seq::text from stream_event where type = 'room' and patient_id = '%s' order by seq"
                .formatted(cast.patient()));
    }

    private static List<String> rows(String query) {
        return TestPostgres.strings("messaging_test", query);
    }
}
