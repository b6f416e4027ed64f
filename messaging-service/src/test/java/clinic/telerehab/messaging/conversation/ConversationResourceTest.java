package clinic.telerehab.messaging.conversation;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.messaging.MessagingServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class ConversationResourceTest {
    private FedCast cast;
    private String patient;
    private String lead;
    private UUID conversation;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        patient = cast.token("patient-self");
        lead = cast.token("lead");
        conversation = conversation(cast);
    }

    @Test
    void opensOneThreadPerPatientByItself() {
        by(patient)
                .get("/conversations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CARE"))
                .body("nextCursor", nullValue());
    }

    @Test
    void showsBothSidesTheSameOrder() {
        send(patient, conversation, newId(), "one").statusCode(201);
        send(lead, conversation, newId(), "two").statusCode(201);

        by(patient)
                .get("/conversations/{c}/messages", conversation)
                .then()
                .body("items.body", contains("two", "one"))
                .body("items[0].sender.displayName", equalTo("The lead"));
    }

    @Test
    void countsAMessageOnceHoweverOftenSent() {
        var id = newId();

        List<Integer> answers = Race.between(
                () -> send(patient, conversation, id, "once").extract().statusCode(),
                () -> send(patient, conversation, id, "once").extract().statusCode(),
                () -> send(patient, conversation, id, "once").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200);
        by(patient).get("/conversations/{c}/messages", conversation).then().body("items", hasSize(1));
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesTenWritersAtOnceTenPlaces() {
        Callable<Integer>[] writers = Stream.generate(
                        () -> (Callable<Integer>) () -> send(patient, conversation, newId(), "at once")
                                .extract()
                                .statusCode())
                .limit(10)
                .toArray(Callable[]::new);

        Race.between(writers).forEach(status -> assertThat(status).isEqualTo(201));

        List<Integer> places = by(lead).get("/conversations/{c}/messages", conversation)
                .then()
                .extract()
                .path("items.seq");
        assertThat(places)
                .isEqualTo(
                        IntStream.iterate(10, seq -> seq - 1).limit(10).boxed().toList());
    }

    @Test
    void refusesOtherContentUnderAUsedId() {
        var id = newId();
        send(patient, conversation, id, "one").statusCode(201);

        send(patient, conversation, id, "other").statusCode(409).body("code", equalTo("id-already-used"));
    }

    @Test
    void canOnlyBeReadOnceConsentIsWithdrawn() {
        cast.consentTo("TELEREHAB");

        send(patient, conversation, newId(), "hello")
                .statusCode(409)
                .body("code", equalTo("messaging-consent-missing"));
        send(lead, conversation, newId(), "hello").statusCode(409).body("code", equalTo("messaging-consent-missing"));

        by(patient).get("/conversations/{c}/messages", conversation).then().statusCode(200);
    }

    @Test
    void refusesAnEmptyMessageAndALongOne() {
        send(patient, conversation, newId(), " ").statusCode(422);

        send(patient, conversation, newId(), "x".repeat(4001))
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void pagesBackThroughTheMessages() {
        send(patient, conversation, newId(), "one").statusCode(201);
        send(patient, conversation, newId(), "two").statusCode(201);
        send(patient, conversation, newId(), "three").statusCode(201);
        String cursor = by(lead).get("/conversations/{c}/messages?limit=2", conversation)
                .then()
                .body("items.body", contains("three", "two"))
                .extract()
                .path("nextCursor");

        by(lead).get("/conversations/{c}/messages?limit=2&cursor={cursor}", conversation, cursor)
                .then()
                .body("items.body", contains("one"))
                .body("nextCursor", nullValue());
    }
}
