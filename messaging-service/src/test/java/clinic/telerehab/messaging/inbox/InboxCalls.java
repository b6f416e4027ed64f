package clinic.telerehab.messaging.inbox;

import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class InboxCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        return Map.of(
                "listInbox",
                by -> by.get("/inbox"),
                "acknowledgeInboxItem",
                by -> by.header("If-Match", "\"0\"").post("/inbox/{id}/acknowledge", newItem(cast)),
                "resolveInboxItem",
                by -> by.header("If-Match", "\"0\"")
                        .body("{\"code\": \"MONITOR\"}")
                        .post("/inbox/{id}/resolve", newItem(cast)));
    }

    private static UUID newItem(FedCast cast) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into inbox_item (id, clinic_id, patient_id, type, severity, dedup_key, count, evidence, state,
                                        raised_at, ack_due_at, version)
                values ('%1$s', '%2$s', '%3$s', 'A-PAIN-SPIKE', 'HIGH', '%1$s', 1, '{}', 'OPEN', now(), now(), 0)
                """.formatted(id, cast.clinic(), cast.patient()));
        return id;
    }
}
