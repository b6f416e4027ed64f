package clinic.telerehab.kit.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class NoteResourceTest {
    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("sample");
    }

    @Test
    void createsUnderTheCallersId() {
        put(as("patient-self"), UUID.randomUUID(), "a").statusCode(201).header("ETag", equalTo("\"0\""));
    }

    @Test
    void findsWhatTheSameRequestCreated() {
        UUID id = UUID.randomUUID();
        put(as("patient-self"), id, "a").statusCode(201);

        put(as("patient-self"), id, "a").statusCode(200);
    }

    @Test
    void refusesAnotherContentUnderAUsedId() {
        UUID id = UUID.randomUUID();
        put(as("patient-self"), id, "a").statusCode(201);

        put(as("patient-self"), id, "b").statusCode(409).body("code", equalTo("id-already-used"));
    }

    @Test
    void namesTheTraceOfARefusal() {
        put(given(), UUID.randomUUID(), "a").statusCode(401).body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void goesOnWithTheCallersTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        put(given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), UUID.randomUUID(), "a")
                .statusCode(401)
                .body("traceId", equalTo(trace));
    }

    private RequestSpecification as(String who) {
        return given().auth().oauth2(cast.token(who));
    }

    private ValidatableResponse put(RequestSpecification by, UUID id, String text) {
        return by.contentType("application/json")
                .body("{\"text\": \"%s\"}".formatted(text))
                .put("/api/sample/v1/patients/" + cast.patient() + "/notes/" + id)
                .then();
    }
}
