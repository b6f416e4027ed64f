package clinic.telerehab.patient.dataprotection;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/// What the tests ask about records.
final class DataRequests {
    static final String DATABASE = "patient_test";
    static final Duration SOON = Duration.ofSeconds(15);

    static {
        // Every other service does its part, unless a test says otherwise of one patient.
        for (String peer : DataParts.PEERS) {
            TestPeer.answer(
                    peer, "/internal/patients/*/export", 200, "{\"of\": [{\"service\": \"%s\"}]}".formatted(peer), 0);
            TestPeer.answer(peer, "/internal/patients/*/erasure", 204, "", 0);
        }
    }

    private DataRequests() {}

    static String asking(String kind) {
        return "{\"kind\": \"%s\", \"reason\": \"I moved away\"}".formatted(kind);
    }

    static ValidatableResponse ask(Login by, UUID patient, UUID id, String kind) {
        return as(by).body(asking(kind))
                .put("/patients/{p}/data-requests/{id}", patient, id)
                .then();
    }

    static UUID asked(Login by, UUID patient, String kind) {
        UUID id = newId();
        ask(by, patient, id, kind).statusCode(201);
        return id;
    }

    static ValidatableResponse approve(Login by, UUID id, int version) {
        return People.command(by, "/data-requests/" + id + "/approve", version);
    }

    /// Rejects, holds or releases, with a reason.
    static ValidatableResponse decide(Login by, UUID id, String verb, int version) {
        return as(by).header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"The insurer said so\"}")
                .post("/data-requests/{id}/{verb}", id, verb)
                .then();
    }

    static ValidatableResponse list(Login by, UUID patient) {
        return as(by).get("/patients/{p}/data-requests", patient).then().statusCode(200);
    }

    static void awaitState(Login by, UUID patient, UUID id, String state) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        list(by, patient).body("items.find { it.id == '%s' }.state".formatted(id), equalTo(state)));
    }

    static void archive(Login admin, UUID patient) {
        int version = as(admin).get("/patients/{p}", patient).then().extract().path("version");
        People.command(admin, "/patients/" + patient + "/archive", version).statusCode(200);
    }
}
