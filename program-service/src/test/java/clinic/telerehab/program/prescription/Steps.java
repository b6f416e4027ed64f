package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.everythingAnswered;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;

/// The lead's requests about one program.
record Steps(FedCast cast, UUID id) {
    ValidatableResponse draft(String body) {
        return by(cast.token("lead"))
                .body(body)
                .put("/patients/{p}/programs/{id}", cast.patient(), id)
                .then();
    }

    ValidatableResponse redraft(int version, String body) {
        return by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/programs/{id}/draft", id)
                .then();
    }

    /// Whatever the rules warn of is answered.
    ValidatableResponse activate() {
        return step("activate", 0, everythingAnswered());
    }

    ValidatableResponse step(String verb, int version, String body) {
        return by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/programs/{id}/{verb}", id, verb)
                .then();
    }

    ValidatableResponse validate(String body) {
        return by(cast.token("lead"))
                .body(body)
                .post("/programs/{id}/validate", id)
                .then();
    }

    ValidatableResponse revise(UUID revision, int version, String body) {
        return by(cast.token("lead"))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/programs/{id}/revisions/{revision}", id, revision)
                .then();
    }

    ValidatableResponse read(String path) {
        return by(cast.token("lead")).get("/programs/{id}" + path, id).then();
    }

    /// What the feed told, newest first.
    List<String> told(String type) {
        return TestPostgres.strings(
                "program_test",
                "select data from feed_event where type = '%s' and data like '%%%s%%' order by seq desc"
                        .formatted(type, id));
    }
}
