package clinic.telerehab.program.prescription;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.everythingAnswered;
import static clinic.telerehab.program.Requests.maintenance;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.program;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ClinicalPicture;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The operations of prescribing.
public class PrescriptionCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        ClinicalPicture.of(cast).tell();
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        addDrafts(calls, cast, running);
        addSteps(calls, cast);
        addRevisions(calls, cast, running);
        calls.put(
                "getMaintenanceStatus",
                by -> by.basePath("/api/program")
                        .queryParam("patientId", cast.patient())
                        .get("/internal/episodes/{id}/maintenance-status", newId()));
        return calls;
    }

    private static void addDrafts(
            Map<String, Function<RequestSpecification, Response>> calls, FedCast cast, Running running) {
        calls.put("listPrograms", by -> by.get("/patients/{p}/programs", cast.patient()));
        calls.put(
                "draftProgram",
                by -> by.body(program(newId(), "WALKING")).put("/patients/{p}/programs/{id}", cast.patient(), newId()));
        calls.put("getProgram", by -> by.get("/programs/{id}", running.id()));
        calls.put(
                "redraftProgram",
                by -> by.header("If-Match", "\"0\"").body(maintenance()).put("/programs/{id}/draft", newDraft(cast)));
        calls.put("validateProgram", by -> by.body("{}").post("/programs/{id}/validate", running.id()));
    }

    private static void addSteps(Map<String, Function<RequestSpecification, Response>> calls, FedCast cast) {
        calls.put(
                "activateProgram",
                by -> by.header("If-Match", "\"0\"")
                        .body(everythingAnswered())
                        .post("/programs/{id}/activate", newDraft(cast)));
        calls.put(
                "holdProgram",
                by -> by.header("If-Match", "\"1\"")
                        .body("{\"reason\": \"FLARE\"}")
                        .post("/programs/{id}/hold", started(cast)));
        calls.put("resumeProgram", by -> by.header("If-Match", "\"2\"").post("/programs/{id}/resume", held(cast)));
        calls.put(
                "completeProgram", by -> by.header("If-Match", "\"1\"").post("/programs/{id}/complete", started(cast)));
        calls.put(
                "discontinueProgram",
                by -> by.header("If-Match", "\"0\"")
                        .body("{\"reason\": \"REPLACED\"}")
                        .post("/programs/{id}/discontinue", newDraft(cast)));
    }

    private static void addRevisions(
            Map<String, Function<RequestSpecification, Response>> calls, FedCast cast, Running running) {
        calls.put("listRevisions", by -> by.get("/programs/{id}/revisions", running.id()));
        calls.put("getRevision", by -> by.get("/programs/{id}/revisions/1", running.id()));
        calls.put("diffRevisions", by -> by.get("/programs/{id}/revisions/1/diff/1", running.id()));
        calls.put(
                "reviseProgram",
                by -> by.header("If-Match", "\"1\"")
                        .body(Revised.to(newId(), "DEAD-BUG-1"))
                        .put("/programs/{id}/revisions/{revision}", treated(cast), newId()));
    }

    /// For an episode of its own, so that no other program is in its way.
    private static UUID newDraft(FedCast cast) {
        return draft(cast, maintenance());
    }

    private static UUID draft(FedCast cast, String body) {
        UUID id = newId();
        UUID episode = newId();
        ClinicalPicture.of(cast, episode).tell();
        by(cast.token("lead"))
                .body(body.replaceFirst("\\{", "{\"episodeId\": \"" + episode + "\","))
                .put("/patients/{p}/programs/{id}", cast.patient(), id)
                .then()
                .statusCode(201);
        return id;
    }

    private static UUID started(FedCast cast) {
        return start(cast, newDraft(cast));
    }

    private static UUID treated(FedCast cast) {
        return start(cast, draft(cast, program(newId(), "BIRD-DOG-1")));
    }

    private static UUID start(FedCast cast, UUID id) {
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body(everythingAnswered())
                .post("/programs/{id}/activate", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static UUID held(FedCast cast) {
        UUID id = started(cast);
        by(cast.token("lead"))
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"FLARE\"}")
                .post("/programs/{id}/hold", id)
                .then()
                .statusCode(200);
        return id;
    }
}
