package clinic.telerehab.messaging.checkin;

import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class CheckInCalls implements FeatureCalls {
    private static final String REASON = "{\"reason\": \"Please film from the side\"}";

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        UUID item = newId();
        UUID shown = stored(cast, item, "SUBMITTED");
        UUID clip = CheckInSteps.clip(cast);
        String request = CheckInSteps.request("ASYNC", item, Instant.now().plus(Duration.ofDays(3)));
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        calls.put("listCheckIns", by -> by.get("/patients/{p}/check-ins", cast.patient()));
        calls.put("listOwnCheckIns", by -> by.get("/me/check-ins"));
        calls.put("askCheckIn", by -> by.body(request).put("/patients/{p}/check-ins/{id}", cast.patient(), newId()));
        calls.put("readCheckIn", by -> by.get("/check-ins/{id}", shown));
        calls.put(
                "submitCheckIn",
                by -> command(by, stored(cast, item, "REQUESTED"), "submit", "{\"clips\": [\"%s\"]}".formatted(clip)));
        calls.put("startCheckInReview", by -> command(by, stored(cast, item, "SUBMITTED"), "start-review", ""));
        calls.put("requestResubmit", by -> command(by, stored(cast, item, "SUBMITTED"), "request-resubmit", REASON));
        calls.put("cancelCheckIn", by -> command(by, stored(cast, item, "REQUESTED"), "cancel", REASON));
        calls.put("listReviews", by -> by.get("/check-ins/{id}/reviews", shown));
        calls.put(
                "writeReview",
                by -> by.body(CheckInSteps.verdict(item, "CORRECT", ""))
                        .put("/check-ins/{id}/reviews/{r}", stored(cast, item, "SUBMITTED"), newId()));
        return calls;
    }

    private static Response command(RequestSpecification by, UUID id, String verb, String body) {
        RequestSpecification seen = by.header("If-Match", "\"0\"");
        return (body.isEmpty() ? seen : seen.body(body)).post("/check-ins/{id}/{verb}", id, verb);
    }

    private static UUID stored(FedCast cast, UUID item, String state) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into check_in (id, patient_id, clinic_id, mode, origin, requested_by, exercises, questions,
                                      answers, clips, state, due_at, submitted_at, created_at, request_hash, version)
                values ('%s', '%s', '%s', 'ASYNC', 'CLINICIAN', 'x',
                        '[{"itemId": "%s", "exerciseCode": "BIRD-DOG"}]', '[]', '[]', '[]', '%s',
                        now() + interval '3 days', now(), now(), '', 0)
                """.formatted(id, cast.patient(), cast.clinic(), item, state));
        return id;
    }
}
