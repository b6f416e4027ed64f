package clinic.telerehab.program.progression;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Calls of the operations of progression.
public class ProgressionCalls implements FeatureCalls {
    private static final String DATABASE = "program_test";

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Requests.Running running) {
        return Map.of(
                "listProposals", by -> by.get("/programs/{id}/proposals", running.id()),
                "evaluateProposals", by -> by.post("/programs/{id}/proposals/evaluate", running.id()),
                "acceptProposal", by -> decide(by, running, "accept", ""),
                "modifyProposal", by -> decide(by, running, "modify", "{\"dose\": {}}"),
                "rejectProposal", by -> decide(by, running, "reject", "{\"reasonCode\": \"OTHER\"}"));
    }

    private static Response decide(RequestSpecification by, Requests.Running running, String verb, String body) {
        return by.header("If-Match", "\"0\"").body(body).post("/proposals/{id}/{verb}", proposal(running), verb);
    }

    /// A proposal that nobody has decided about, to keep the item as it is.
    private static UUID proposal(Requests.Running running) {
        UUID id = Requests.newId();
        TestPostgres.execute(DATABASE, """
                update progression_proposal set status = 'EXPIRED', decided_at = now()
                 where status = 'PROPOSED' and program_id = '%s'
                """.formatted(running.id()));
        TestPostgres.execute(DATABASE, """
                insert into progression_proposal (id, program_id, patient_id, clinic_id, item_id, kind, rule_id, variable,
                       before, proposed, evidence, explanation_key, params, status, created_at, expires_at, tell_at, version)
                select '%s', r.program_id, r.patient_id, p.clinic_id, (item ->> 'itemId')::uuid, 'PROGRESS', 'PRG-PROG-01',
                       'REPETITIONS', item::text, item::text, '[]', 'progress.step', '{"exercise": "BIRD-DOG-1"}',
                       'PROPOSED', now(), now() + interval '14 days', now() + interval '3 days', 0
                  from program_revision r join program p on p.id = r.program_id,
                       json_array_elements(r.items::json) item
                 where r.program_id = '%s' and item ->> 'itemId' = '%s' order by r.number desc limit 1
                """.formatted(id, running.id(), running.itemId()));
        return id;
    }
}
