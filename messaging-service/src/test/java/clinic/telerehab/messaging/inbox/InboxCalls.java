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
                "listInbox", by -> by.get("/inbox"),
                "getInboxStats", by -> by.get("/inbox/stats"),
                "getInboxItem", by -> by.get("/inbox/{id}", newItem(cast)),
                "acknowledgeInboxItem", by -> seen(by).post("/inbox/{id}/acknowledge", newItem(cast)),
                "assignInboxItem",
                        by -> seen(by).body("{\"practitionerId\": \"%s\"}".formatted(cast.practitioner("lead")))
                                .post("/inbox/{id}/assign", newItem(cast)),
                "startInboxItem", by -> seen(by).post("/inbox/{id}/start", newItem(cast)),
                "resolveInboxItem",
                        by -> seen(by).body("{\"code\": \"MONITOR\"}").post("/inbox/{id}/resolve", newItem(cast)),
                "dismissInboxItem", by -> seen(by).body("{}").post("/inbox/{id}/dismiss", newItem(cast)),
                "reopenInboxItem", by -> seen(by).post("/inbox/{id}/reopen", settledItem(cast)));
    }

    private static RequestSpecification seen(RequestSpecification by) {
        return by.header("If-Match", "\"0\"");
    }

    private static UUID newItem(FedCast cast) {
        return item(cast, "'OPEN', null, null");
    }

    private static UUID settledItem(FedCast cast) {
        return item(cast, "'RESOLVED', now(), 'MONITOR'");
    }

    private static UUID item(FedCast cast, String state) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into inbox_item (id, clinic_id, patient_id, type, severity, dedup_key, count, evidence, raised_at,
                                        ack_due_at, version, level, cycle, state, settled_at, resolution_code)
                values ('%1$s', '%2$s', '%3$s', 'A-PAIN-SPIKE', 'HIGH', '%1$s', 1, '{}', now(), now(), 0, 'LEAD', 1, %4$s)
                """.formatted(id, cast.clinic(), cast.patient(), state));
        return id;
    }
}
